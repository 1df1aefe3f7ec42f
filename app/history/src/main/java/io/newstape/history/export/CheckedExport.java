package io.newstape.history.export;

import io.newstape.history.log.ExportedFile;
import io.newstape.history.log.HistoryRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table of an export or an archive whose files are those that were written.
 *
 * @param directory of the table
 * @param table its name
 * @param files how many files it has
 * @param rows how many rows they have
 * @param chains of its partitions; none for an export of an earlier build
 */
public record CheckedExport(Path directory, String table, int files, long rows, List<ExportedChain> chains) {

    public CheckedExport {
        chains = List.copyOf(chains);
    }

    /**
     * Reads every file of an export through.
     *
     * @param named the folder of an export, with its tables, or of one table
     * @throws HistoryRefused when there is none, or a file isn't the one that was written; it names the place
     */
    public static List<CheckedExport> in(Path named) {
        List<CheckedExport> tables = new ArrayList<>();
        for (Path directory : folders(named)) {
            Manifest.find(directory).ifPresent(manifest -> tables.add(check(directory, manifest)));
        }
        if (tables.isEmpty()) {
            throw new HistoryRefused(
                    Files.exists(named) ? named + " holds no export" : "there is no " + named,
                    "Name a folder that 'newstape export' wrote.");
        }
        return tables;
    }

    /** The chain of a partition, if the table is of this topic. */
    public Optional<ExportedChain> chain(String topic, int partition) {
        return chains.stream()
                .filter(chain -> chain.topic().equals(topic) && chain.partition() == partition)
                .findFirst();
    }

    private static List<Path> folders(Path named) {
        if (!Files.isDirectory(named)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(named)) {
            return Stream.concat(
                            Stream.of(named), inside.filter(Files::isDirectory).sorted())
                    .toList();
        } catch (IOException e) {
            throw new HistoryRefused("can't read " + named + ": " + e.getMessage(), "Is it readable?", e);
        }
    }

    private static CheckedExport check(Path directory, Manifest manifest) {
        List<ExportedFile> files = Stream.concat(
                        manifest.runs().files().stream(), manifest.runs().orderFiles().stream())
                .toList();
        files.forEach(file -> file.require(directory, RowPlace::of));
        return new CheckedExport(
                directory,
                manifest.table(),
                files.size(),
                manifest.runs().rows(),
                manifest.runs().chains());
    }
}
