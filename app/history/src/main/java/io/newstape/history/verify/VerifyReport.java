package io.newstape.history.verify;

import java.util.List;

/** How a replay compares with what was recorded, partition by partition: stage one, then stage two. */
public record VerifyReport(List<PartitionReport> partitions) {

    /** All differences of all partitions. */
    public long differences() {
        return partitions.stream().mapToLong(PartitionReport::differences).sum();
    }

    /** All derived records that were compared. */
    public long compared() {
        return partitions.stream().mapToLong(PartitionReport::compared).sum();
    }
}
