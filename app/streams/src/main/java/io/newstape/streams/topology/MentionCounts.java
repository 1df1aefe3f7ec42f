package io.newstape.streams.topology;

import io.newstape.schema.Convention;
import io.newstape.schema.TickerMention;
import io.newstape.signal.ArticleMentions;
import java.util.EnumMap;
import java.util.Map;
import org.apache.kafka.streams.processor.api.ProcessingContext;

/** Counts mentions by their convention: {@code mentions-total}. A convention that stops coming tells of a feed that changed. */
final class MentionCounts {

    private final Map<Convention, Counter> counters = new EnumMap<>(Convention.class);

    private MentionCounts(ProcessingContext flow) {
        for (Convention convention : Convention.values()) {
            if (convention != Convention.UNKNOWN) {
                counters.put(convention, Counter.of(flow, "mentions", "convention", convention.name()));
            }
        }
    }

    static MentionCounts open(ProcessingContext flow) {
        return new MentionCounts(flow);
    }

    void count(ArticleMentions article) {
        for (TickerMention mention : article.mentions().getMentions()) {
            counters.get(mention.getConvention()).increment();
        }
    }
}
