package io.newstape.streams.topology;

import io.newstape.streams.topology.DeadLetters.Reason;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.ProcessingContext;

/**
 * How many dead letters each task of a client has written, by reason, in the task's own metrics:
 * {@code dead-letters-total}. Kafka Streams doesn't hand its metrics to error handlers. So the first step of each task
 * opens the task's counters here, and the handlers, which get the same settings, find them by the task's id. From
 * several threads at once.
 */
final class DeadLetterCounts {

    /** Key in the settings that Kafka hands to each step and each handler. */
    static final String SETTING = "newstape.dead.letter.counts";

    private final Map<TaskId, Map<Reason, Counter>> tasks = new ConcurrentHashMap<>();

    /** Opens the counters of a task; nothing where the settings have no counts, since no handler counts there. */
    static void open(ProcessingContext flow) {
        if (flow.appConfigs().get(SETTING) instanceof DeadLetterCounts counts) {
            counts.tasks.put(flow.taskId(), counters(flow));
        }
    }

    private static Map<Reason, Counter> counters(ProcessingContext flow) {
        Map<Reason, Counter> counters = new EnumMap<>(Reason.class);
        for (Reason reason : Reason.values()) {
            counters.put(reason, Counter.of(flow, "dead-letters", "reason", reason.name()));
        }
        return counters;
    }

    /** Counts one. Every task that can have one has opened its counters: it reads no record before. */
    void increment(TaskId task, Reason reason) {
        tasks.get(task).get(reason).increment();
    }
}
