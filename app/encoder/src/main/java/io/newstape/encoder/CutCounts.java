package io.newstape.encoder;

import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Counts in JMX, beside those of Kafka Streams. */
final class CutCounts implements CutCountsMXBean {

    private final LongSupplier shortened;
    private final LongAdder sentences = new LongAdder();
    private final LongAdder inputs = new LongAdder();

    private CutCounts(LongSupplier shortened) {
        this.shortened = shortened;
    }

    /** As {@code newstape:type=onnx,model=VERSION}; the last one opened of a version is the one that is seen. */
    static CutCounts published(String version, LongSupplier shortened) {
        CutCounts counts = new CutCounts(shortened);
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
