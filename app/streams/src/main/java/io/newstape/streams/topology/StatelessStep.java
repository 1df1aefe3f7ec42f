package io.newstape.streams.topology;

import io.newstape.streams.wire.StageTimes;
import java.time.InstantSource;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.ProcessingContext;

/**
 * A step without memory: a function of the value, and the time when it was done in the record's header. What it did is
 * counted in its task's own metrics.
 */
final class StatelessStep<I, O> implements FixedKeyProcessor<String, I, O> {

    private final Function<I, O> function;
    private final StageTimes stage;
    private final InstantSource clock;
    private final Function<ProcessingContext, BiConsumer<I, O>> counting;
    private FixedKeyProcessorContext<String, O> context;
    private BiConsumer<I, O> count;

    /** @param counting opens the counters of a task */
    StatelessStep(
            Function<I, O> function,
            StageTimes stage,
            InstantSource clock,
            Function<ProcessingContext, BiConsumer<I, O>> counting) {
        this.function = function;
        this.stage = stage;
        this.clock = clock;
        this.counting = counting;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, O> flow) {
        this.context = flow;
        this.count = counting.apply(flow);
    }

    @Override
    public void process(FixedKeyRecord<String, I> record) {
        O value = function.apply(record.value());
        count.accept(record.value(), value);
        stage.stamp(record.headers(), clock.instant());
        context.forward(record.withValue(value));
    }
}
