package io.newstape.history.replay;

import io.newstape.history.log.DerivedRecord;
import io.newstape.history.log.LogRecord;
import io.newstape.schema.Article;
import io.newstape.streams.wire.RegistryUnavailable;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/** Which results a request asks for. */
record WantedResults(ReplayRequest request, Deserializer<Article> articles) {

    boolean isOfSource(LogRecord article) {
        if (request.sources().isEmpty()) {
            return true;
        }
        try {
            Article value = articles.deserialize(article.topic(), article.value());
            return value != null && request.sources().contains(value.getSource());
        } catch (SerializationException e) {
            if (RegistryUnavailable.isCauseOf(e)) {
                throw e;
            }
            return false;
        }
    }

    /** Whatever is about securities has the RIC as its key, alone or before a bar; the rest goes with the articles. */
    boolean isOfSecurity(DerivedRecord result) {
        if (request.rics().isEmpty()) {
            return true;
        }
        String key = result.key() == null ? "" : new String(result.key(), StandardCharsets.UTF_8);
        int bar = key.indexOf('|');
        return request.rics().contains(bar < 0 ? key : key.substring(0, bar));
    }
}
