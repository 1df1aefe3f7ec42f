package io.newstape.operations.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.operations.SeenSignal;
import io.newstape.operations.SignalFeed;
import io.newstape.schema.Article;
import io.newstape.streams.wire.AvroJson;
import io.newstape.streams.wire.Origin;
import io.newstape.streams.wire.TopicReader;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * The article that a signal was made from, with the signal: {@code ?signal=PARTITION@OFFSET}. The signal is one of the
 * last that the page has; its header says which record of the articles' topic it came from.
 */
final class ArticleAnswer implements AutoCloseable {

    private static final Pattern PLACE = Pattern.compile("\\d{1,9}@\\d{1,18}");
    private static final Duration LONGEST_READ = Duration.ofSeconds(5);

    private final SignalFeed feed;
    private final Supplier<TopicReader<Article>> open;
    private TopicReader<Article> reader;

    ArticleAnswer(SignalFeed feed, Supplier<TopicReader<Article>> open) {
        this.feed = feed;
        this.open = open;
    }

    Answer of(Map<String, String> query) {
        // the id of an event names the places in other partitions too, behind its own
        String place = query.getOrDefault("signal", "").replaceFirst(",.*", "");
        if (!PLACE.matcher(place).matches()) {
            throw new IllegalArgumentException("signal is the id of an event of /api/v1/signals, such as 0@42.");
        }
        Optional<SeenSignal> signal =
                feed.last().stream().filter(one -> one.place().equals(place)).findFirst();
        if (signal.isEmpty()) {
            return Answer.text(404, "The signal is not among the last " + SignalFeed.KEPT + ".");
        }
        try {
            return Origin.of(signal.get().record().headers())
                    .flatMap(this::read)
                    .map(article -> Answer.json(200, json(signal.get(), article)))
                    .orElseGet(() -> Answer.text(404, "The article is not on its topic any more."));
        } catch (KafkaException e) {
            return Answer.text(503, "The brokers did not hand out the article: " + e.getMessage());
        }
    }

    /** One at a time: a consumer is for one thread. */
    private synchronized Optional<Article> read(Origin.Place place) {
        reader = reader == null ? open.get() : reader;
        return reader.at(place.partition(), place.offset(), LONGEST_READ).map(ConsumerRecord::value);
    }

    private static ObjectNode json(SeenSignal signal, Article article) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.set("signal", signal.signal().<JsonNode>map(AvroJson::of).orElse(NullNode.instance));
        object.set("article", AvroJson.of(article));
        return object;
    }

    @Override
    public synchronized void close() {
        if (reader != null) {
            reader.close();
        }
    }
}
