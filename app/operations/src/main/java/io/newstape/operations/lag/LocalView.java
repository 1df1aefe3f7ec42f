package io.newstape.operations.lag;

import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * What only the process that runs the pipeline can see.
 *
 * @param threadsWanted how many stream threads there should be
 * @param threadsAlive how many there are
 * @param restoring how many changelog records are still to be read back before work goes on
 * @param awaitsRegistry whether a record waits because the schema registry doesn't answer
 * @param throttledMillis how long the brokers hold requests back because of a quota, milliseconds; 0 for not at all
 * @param scorer what articles wait for an external scorer; empty when none does
 * @param own the partitions that its stream threads work on
 */
public record LocalView(
        int threadsWanted,
        int threadsAlive,
        long restoring,
        boolean awaitsRegistry,
        double throttledMillis,
        Optional<AwaitedScorer> scorer,
        Set<TopicPartition> own) {

    /** Nothing is known: the pipeline runs elsewhere. */
    public static final LocalView ELSEWHERE = new LocalView(0, 0, 0, false, 0, Optional.empty(), Set.of());

    public LocalView {
        own = Set.copyOf(own);
    }

    /**
     * An external scorer that articles wait for.
     *
     * @param topic where its scores should come
     * @param seconds since the first of the articles was read that it has not come to
     */
    public record AwaitedScorer(String topic, double seconds) {}
}
