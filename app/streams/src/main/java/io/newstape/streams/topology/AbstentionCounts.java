package io.newstape.streams.topology;

import io.newstape.schema.ArticleStatus;
import io.newstape.schema.state.ArticleFindings;
import io.newstape.signal.ArticleMentions;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessingContext;

/** Counts articles that give no signal, by why: {@code abstentions-total}. */
final class AbstentionCounts {

    private final Map<Reason, Counter> counters = new EnumMap<>(Reason.class);

    /** Why an article gives no signal. */
    enum Reason {
        /** It names no security. */
        NOTHING_NAMED,
        /** It names some, none of them for certain. */
        UNSURE,
        /** It says too little of those that it names. */
        IRRELEVANT;

        /** Empty when it gives one, or was withdrawn and so says nothing any more. */
        static Optional<Reason> of(ArticleMentions article, ArticleFindings findings) {
            if (!findings.getDrafts().isEmpty() || article.article().getStatus() == ArticleStatus.WITHDRAWN) {
                return Optional.empty();
            }
            if (article.mentions().getMentions().isEmpty()) {
                return Optional.of(NOTHING_NAMED);
            }
            return Optional.of(article.securities().isEmpty() ? UNSURE : IRRELEVANT);
        }
    }

    private AbstentionCounts(ProcessingContext flow) {
        for (Reason reason : Reason.values()) {
            counters.put(reason, Counter.of(flow, "abstentions", "reason", reason.name()));
        }
    }

    static AbstentionCounts open(ProcessingContext flow) {
        return new AbstentionCounts(flow);
    }

    void count(ArticleMentions article, ArticleFindings findings) {
        Reason.of(article, findings).ifPresent(reason -> counters.get(reason).increment());
    }
}
