package io.newstape.history.verify;

import java.util.List;

/**
 * How the replay of one partition compares with what was recorded.
 *
 * @param input the topic that was replayed
 * @param partition its partition; end to end, the partition of the scored mentions and of their signals, and so are the
 *     offsets and the number of records those of the mentions
 * @param from first offset whose derived records were compared
 * @param to offset that the replay stopped before
 * @param replayed records that were replayed, those before {@code from} included
 * @param compared derived records that were compared
 * @param recordedDigest SHA-256 of the recorded ones, 64 hexadecimal digits
 * @param replayedDigest SHA-256 of the replayed ones
 * @param differences how many there are
 * @param repeatedLetters dead letters that were recorded more than once, as restarts make Kafka Streams do
 * @param first the first of them
 */
public record PartitionReport(
        String input,
        int partition,
        long from,
        long to,
        long replayed,
        long compared,
        String recordedDigest,
        String replayedDigest,
        long differences,
        long repeatedLetters,
        List<Difference> first) {}
