package io.newstape.history.verify;

import java.util.List;

/**
 * How a replay compares with what was recorded.
 *
 * @param stages stage by stage: each partition of articles, then each of scored mentions as they were recorded
 * @param endToEnd from the articles alone to the signals, by partition of the signals; empty when only some partitions
 *     were asked for, since every partition of articles feeds every one of signals
 * @param purged records of articles that weren't replayed, since their text was purged; what they made is taken from the
 *     record
 */
public record VerifyReport(List<PartitionReport> stages, List<PartitionReport> endToEnd, long purged) {

    public VerifyReport {
        stages = List.copyOf(stages);
        endToEnd = List.copyOf(endToEnd);
    }

    /** All differences, of either check. */
    public long differences() {
        return differences(stages) + differences(endToEnd);
    }

    /** Differences of some partitions. */
    public static long differences(List<PartitionReport> partitions) {
        return partitions.stream().mapToLong(PartitionReport::differences).sum();
    }

    /** Derived records of some partitions that were compared. */
    public static long compared(List<PartitionReport> partitions) {
        return partitions.stream().mapToLong(PartitionReport::compared).sum();
    }
}
