package io.newstape.streams.topology;

import io.newstape.schema.ScoredMention;
import io.newstape.schema.state.SecurityState;
import io.newstape.signal.context.SecurityContext;
import io.newstape.signal.context.SecurityStep;
import io.newstape.streams.wire.StageTimes;
import java.time.Duration;
import java.time.InstantSource;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/** Puts a scored mention in the light of what came before it for its security, and remembers it. */
final class SecurityContextProcessor implements FixedKeyProcessor<String, ScoredMention, SecurityStep> {

    private final SecurityContext rules;
    private final Duration kept;
    private final InstantSource clock;
    private FixedKeyProcessorContext<String, SecurityStep> context;
    private SecurityStateStore securities;
    private SignalCounts signals;

    /** @param kept how long, by event time, a security is kept after it was last seen */
    SecurityContextProcessor(SecurityContext rules, Duration kept, InstantSource clock) {
        this.rules = rules;
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, SecurityStep> flow) {
        this.context = flow;
        this.securities = new SecurityStateStore(flow, kept);
        this.signals = new SignalCounts(flow);
    }

    @Override
    public void process(FixedKeyRecord<String, ScoredMention> record) {
        securities.advance(record.timestamp());
        SecurityState before = securities.get(record.key());
        SecurityStep step = rules.next(before, record.value());
        securities.put(record.key(), before, step.state());
        signals.count(step.signal());
        StageTimes.EMITTED.stamp(record.headers(), clock.instant());
        context.forward(record.withValue(step));
    }
}
