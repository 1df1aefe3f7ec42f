package io.newstape.streams.topology;

import io.newstape.streams.wire.DeadLetterHeaders;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/**
 * The first step behind each input topic. A record without a value is a valid one for Kafka, and says nothing here: it
 * is skipped and counted, so that the steps behind have a value. A dead letter that somebody has sent again loses the
 * headers that made it one: what is made of it is none.
 */
final class InputFilter<V> implements FixedKeyProcessor<String, V, V> {

    private final String input;
    private FixedKeyProcessorContext<String, V> context;
    private Counter tombstones;

    /** @param input name of the source in the topology, the counter's label */
    InputFilter(String input) {
        this.input = input;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, V> flow) {
        this.context = flow;
        this.tombstones = Counter.of(flow, "tombstones", "input", input);
        DeadLetterCounts.open(flow);
    }

    @Override
    public void process(FixedKeyRecord<String, V> record) {
        if (record.value() == null) {
            tombstones.increment();
            return;
        }
        DeadLetterHeaders.removeFrom(record.headers());
        context.forward(record);
    }
}
