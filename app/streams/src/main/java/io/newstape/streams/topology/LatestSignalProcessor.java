package io.newstape.streams.topology;

import io.newstape.schema.Signal;
import io.newstape.signal.context.LatestSignal;
import io.newstape.signal.context.SecurityStep;
import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Keeps the newest signals of each security, and sends on which one is the latest when that changes. */
final class LatestSignalProcessor implements Processor<String, SecurityStep, String, Signal> {

    private ProcessorContext<String, Signal> context;
    private LatestSignals latest;

    @Override
    public void init(ProcessorContext<String, Signal> flow) {
        this.context = flow;
        this.latest = new LatestSignals(flow.getStateStore(StateStores.LATEST));
    }

    /** A security without any signal that holds gets no value: compaction removes it from the topic. */
    @Override
    public void process(Record<String, SecurityStep> record) {
        LatestSignals.Kept kept = latest.read(record.key());
        List<Signal> before = kept.signals();
        List<Signal> after = LatestSignal.after(before, record.value().signal());
        if (after.equals(before)) {
            return;
        }
        latest.write(record.key(), kept, after);
        Signal now = after.isEmpty() ? null : after.get(0);
        if (before.isEmpty() || !before.get(0).equals(now)) {
            context.forward(record.withValue(now));
        }
    }
}
