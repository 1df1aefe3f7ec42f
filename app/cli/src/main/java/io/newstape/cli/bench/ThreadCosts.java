package io.newstape.cli.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Processor time and allocation of the threads of this process whose names fit, since this was made. */
final class ThreadCosts {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Predicate<String> names;
    private final Map<Long, Long> nanosBefore = new HashMap<>();
    private final Map<Long, Long> bytesBefore = new HashMap<>();

    ThreadCosts(Predicate<String> names) {
        this.names = names;
        look(nanosBefore, bytesBefore);
    }

    double seconds() {
        Map<Long, Long> nanos = new HashMap<>();
        look(nanos, new HashMap<>());
        return since(nanosBefore, nanos) / 1e9;
    }

    double allocatedBytes() {
        Map<Long, Long> bytes = new HashMap<>();
        look(new HashMap<>(), bytes);
        return since(bytesBefore, bytes);
    }

    private void look(Map<Long, Long> nanos, Map<Long, Long> bytes) {
        for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
            if (thread != null && names.test(thread.getThreadName())) {
                nanos.put(thread.getThreadId(), THREADS.getThreadCpuTime(thread.getThreadId()));
                bytes.put(thread.getThreadId(), THREADS.getThreadAllocatedBytes(thread.getThreadId()));
            }
        }
    }

    private static double since(Map<Long, Long> before, Map<Long, Long> now) {
        return now.entrySet().stream()
                .mapToLong(thread -> thread.getValue() - before.getOrDefault(thread.getKey(), 0L))
                .sum();
    }
}
