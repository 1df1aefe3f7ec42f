package io.newstape.history.export;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The chain of one partition, as an export recorded it.
 *
 * @param topic its topic
 * @param partition its number
 * @param from first offset that the export took
 * @param to offset that it stopped before
 * @param start link before the first record
 * @param links some links by the offsets of their records, the last one among them
 */
public record ExportedChain(
        String topic, int partition, long from, long to, String start, SortedMap<Long, String> links) {

    public ExportedChain {
        links = Collections.unmodifiableSortedMap(new TreeMap<>(links));
    }

    /** This chain and the one of the run behind it, as one. */
    ExportedChain continuedBy(ExportedChain next) {
        SortedMap<Long, String> all = new TreeMap<>(links);
        all.putAll(next.links);
        return new ExportedChain(topic, partition, from, next.to, start, all);
    }
}
