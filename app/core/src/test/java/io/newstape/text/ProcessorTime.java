package io.newstape.text;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Callable;

/** How much processor time a piece of work takes: other work on the machine doesn't count, as it would by the clock. */
public final class ProcessorTime {

    private ProcessorTime() {}

    /** The time that this thread spends on it. */
    public static Duration of(Callable<?> work) throws Exception {
        long before = now();
        work.call();
        return Duration.ofNanos(now() - before);
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
