package io.newstape.streams.topology;

import io.newstape.streams.wire.StageTimes;
import java.time.InstantSource;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/** A step without memory: a function of the value, and the time when it was done in the record's header. */
final class StatelessStep<I, O> implements FixedKeyProcessor<String, I, O> {

    private final Function<I, O> function;
    private final StageTimes stage;
    private final InstantSource clock;
    private FixedKeyProcessorContext<String, O> context;

    StatelessStep(Function<I, O> function, StageTimes stage, InstantSource clock) {
        this.function = function;
        this.stage = stage;
        this.clock = clock;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, O> flow) {
        this.context = flow;
    }

    @Override
    public void process(FixedKeyRecord<String, I> record) {
        O value = function.apply(record.value());
        stage.stamp(record.headers(), clock.instant());
        context.forward(record.withValue(value));
    }
}
