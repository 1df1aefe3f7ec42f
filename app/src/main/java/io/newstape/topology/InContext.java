package io.newstape.topology;

import io.newstape.schema.ScoredMention;
import io.newstape.schema.Signal;
import io.newstape.signal.Signals;
import io.newstape.wire.StageTimes;
import java.time.InstantSource;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/** Puts a scored mention in the light of what came before it for its security. */
final class InContext implements FixedKeyProcessor<String, ScoredMention, Signal> {

    private final InstantSource clock;
    private FixedKeyProcessorContext<String, Signal> context;

    InContext(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, Signal> flow) {
        this.context = flow;
    }

    @Override
    public void process(FixedKeyRecord<String, ScoredMention> record) {
        Signal signal = Signals.withoutHistory(record.value());
        StageTimes.EMITTED.stamp(record.headers(), clock.instant());
        context.forward(record.withValue(signal));
    }
}
