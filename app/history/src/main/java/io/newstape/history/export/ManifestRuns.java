package io.newstape.history.export;

import com.fasterxml.jackson.databind.JsonNode;
import io.newstape.history.log.ExportedFile;
import io.newstape.history.log.HistoryRefused;
import io.newstape.history.log.OffsetRange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the runs of a manifest say together.
 *
 * @param file the manifest
 * @param topic that the runs took records of
 * @param runs its array of runs, in the order they were made
 */
record ManifestRuns(Path file, String topic, JsonNode runs) {

    /** The files of all runs, in the order they were written. */
    List<ExportedFile> files() {
        List<ExportedFile> files = new ArrayList<>();
        for (JsonNode run : runs) {
            for (JsonNode file : run.path("files")) {
                files.add(ManifestJson.file(file));
            }
        }
        return files;
    }

    /** The files with the order of the mentions, of all runs; empty when a run has none. */
    List<ExportedFile> orderFiles() {
        List<ExportedFile> files = new ArrayList<>();
        for (JsonNode run : runs) {
            JsonNode order = run.path("order");
            if (order.isObject()) {
                files.add(ManifestJson.file(order));
            }
        }
        return files.size() == count() ? files : List.of();
    }

    /** What the runs took of each partition of mentions for their order. */
    SortedMap<Integer, OffsetRange> orderExtents() {
        return extents("/order/partitions");
    }

    /** What the runs took of each partition, from the first to the last. */
    SortedMap<Integer, OffsetRange> extents() {
        return extents("/partitions");
    }

    private SortedMap<Integer, OffsetRange> extents(String path) {
        SortedMap<Integer, OffsetRange> extents = new TreeMap<>();
        for (JsonNode run : runs) {
            for (Map.Entry<String, JsonNode> partition : run.at(path).properties()) {
                OffsetRange taken = new OffsetRange(
                        partition.getValue().path("from").asLong(),
                        partition.getValue().path("to").asLong());
                extents.merge(Integer.valueOf(partition.getKey()), taken, this::joined);
            }
        }
        return extents;
    }

    private OffsetRange joined(OffsetRange before, OffsetRange after) {
        if (before.end() != after.begin()) {
            throw new HistoryRefused(
                    file + " has a gap: a run that ends at " + before.end() + " goes on at " + after.begin(),
                    "It was changed since it was written. Take another copy, or export anew.");
        }
        return new OffsetRange(before.begin(), after.end());
    }

    /** How many rows all the files have together. */
    long rows() {
        long rows = 0;
        for (JsonNode run : runs) {
            rows += run.path("rows").asLong();
        }
        return rows;
    }

    /** Records that couldn't be read, and so aren't in the files. */
    long unreadable() {
        long unreadable = 0;
        for (JsonNode run : runs) {
            unreadable += run.path("unreadable").asLong();
        }
        return unreadable;
    }

    /** Up to where the runs so far went, by partition. */
    SortedMap<Integer, Long> ends() {
        SortedMap<Integer, Long> ends = new TreeMap<>();
        for (JsonNode run : runs) {
            for (Map.Entry<String, JsonNode> partition : run.path("partitions").properties()) {
                ends.put(
                        Integer.parseInt(partition.getKey()),
                        partition.getValue().path("to").asLong());
            }
        }
        return ends;
    }

    /** The link that each partition's chain ends with; none where the last run has no chain. */
    SortedMap<Integer, String> chainEnds() {
        SortedMap<Integer, String> ends = new TreeMap<>();
        for (Map.Entry<String, JsonNode> partition :
                runs.path(count() - 1).path("partitions").properties()) {
            JsonNode end = partition.getValue().at("/chain/end");
            if (end.isTextual()) {
                ends.put(Integer.valueOf(partition.getKey()), end.asText());
            }
        }
        return ends;
    }

    /** The chains of all partitions over all runs, from the first run that has them on. */
    List<ExportedChain> chains() {
        SortedMap<Integer, ExportedChain> chains = new TreeMap<>();
        for (JsonNode run : runs) {
            for (Map.Entry<String, JsonNode> partition : run.path("partitions").properties()) {
                JsonNode taken = partition.getValue();
                if (taken.has("chain")) {
                    int number = Integer.parseInt(partition.getKey());
                    ExportedChain piece = new ExportedChain(
                            topic,
                            number,
                            taken.path("from").asLong(),
                            taken.path("to").asLong(),
                            taken.at("/chain/start").asText(),
                            ManifestJson.links(taken));
                    chains.merge(number, piece, ExportedChain::continuedBy);
                }
            }
        }
        return List.copyOf(chains.values());
    }

    /** How many there are. */
    int count() {
        return runs.size();
    }

    /** Whether a run names this file, relative to the table's folder. */
    boolean names(String name) {
        return Stream.concat(files().stream(), orderFiles().stream())
                .anyMatch(known -> known.name().equals(name));
    }
}
