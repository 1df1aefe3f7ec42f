package io.newstape.topology;

import io.newstape.schema.ScoredMention;
import io.newstape.schema.state.SecurityState;
import io.newstape.signal.SecurityContext;
import io.newstape.signal.SecurityStep;
import io.newstape.wire.StageTimes;
import java.time.InstantSource;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;

/** Puts a scored mention in the light of what came before it for its security, and remembers it. */
final class InContext implements FixedKeyProcessor<String, ScoredMention, SecurityStep> {

    private final SecurityContext rules;
    private final InstantSource clock;
    private FixedKeyProcessorContext<String, SecurityStep> context;
    private KeyValueStore<String, SecurityState> securities;

    InContext(SecurityContext rules, InstantSource clock) {
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, SecurityStep> flow) {
        this.context = flow;
        this.securities = flow.getStateStore(Stores.SECURITY);
    }

    @Override
    public void process(FixedKeyRecord<String, ScoredMention> record) {
        SecurityStep step = rules.next(securities.get(record.key()), record.value());
        securities.put(record.key(), step.state());
        StageTimes.EMITTED.stamp(record.headers(), clock.instant());
        context.forward(record.withValue(step));
    }
}
