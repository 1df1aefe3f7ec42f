package io.newstape.onnx;

import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Counts in JMX, beside those of Kafka Streams. */
final class Counts implements CountsMXBean {

    private final LongSupplier shortened;
    private final LongAdder sentences = new LongAdder();
    private final LongAdder inputs = new LongAdder();

    private Counts(LongSupplier shortened) {
        this.shortened = shortened;
    }

    /** As {@code newstape:type=onnx,model=VERSION}; the last one opened of a version is the one that is seen. */
    static Counts published(String version, LongSupplier shortened) {
        Counts counts = new Counts(shortened);
        try {
            MBeanServer server = ManagementFactory.getPlatformMBeanServer();
            ObjectName name = new ObjectName("newstape:type=onnx,model=" + version);
            if (server.isRegistered(name)) {
                server.unregisterMBean(name);
            }
            server.registerMBean(counts, name);
        } catch (JMException e) {
            throw new IllegalStateException("can't publish counts of the model " + version, e);
        }
        return counts;
    }

    void add(int asked, int read) {
        sentences.add(asked);
        inputs.add(read);
    }

    @Override
    public long getSentences() {
        return sentences.sum();
    }

    @Override
    public long getInputs() {
        return inputs.sum();
    }

    @Override
    public long getShortened() {
        return shortened.getAsLong();
    }
}
