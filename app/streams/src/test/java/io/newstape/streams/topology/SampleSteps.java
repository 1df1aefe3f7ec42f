package io.newstape.streams.topology;

import io.newstape.mention.MentionFinder;
import io.newstape.sentiment.CompanyScorer;
import io.newstape.signal.SignalRules;
import io.newstape.signal.context.ContextRules;
import io.newstape.signal.context.SecurityContext;
import io.newstape.signal.market.MarketHours;
import io.newstape.signal.novelty.Sketch;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Steps for tests: by the standard rules and without a security master, unless a test says otherwise. */
public final class SampleSteps {

    private final Optional<CompanyScorer> scorer;
    private Duration retention = Duration.ofDays(30);
    private boolean auditTopics;
    private boolean flatSignals;
    private InstantSource clock = InstantSource.system();

    private SampleSteps(Optional<CompanyScorer> scorer) {
        this.scorer = scorer;
    }

    /** @param scorer of this process; empty for steps that wait for one elsewhere */
    public static SampleSteps scoredBy(Optional<CompanyScorer> scorer) {
        return new SampleSteps(scorer);
    }

    public SampleSteps keeping(Duration revisions) {
        retention = revisions;
        return this;
    }

    public SampleSteps withAuditTopics() {
        auditTopics = true;
        return this;
    }

    public SampleSteps withFlatSignals() {
        flatSignals = true;
        return this;
    }

    public SampleSteps at(InstantSource time) {
        clock = time;
        return this;
    }

    public Steps steps() {
        return new Steps(
                MentionFinder.withoutMaster()::find,
                null,
                scorer,
                Duration.ofMinutes(10),
                retention,
                Duration.ofDays(365),
                new SecurityContext(ContextRules.STANDARD, Sketch.SAME_STORY, MarketHours.STANDARD),
                Duration.ofMinutes(10),
                auditTopics,
                flatSignals,
                SignalRules.STANDARD,
                clock);
    }
}
