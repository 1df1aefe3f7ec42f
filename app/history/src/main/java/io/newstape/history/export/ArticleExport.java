package io.newstape.history.export;

import io.newstape.history.log.ExportedFile;
import io.newstape.history.log.HistoryRefused;
import io.newstape.streams.wire.AvroSerdes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A folder of exported articles, found and looked through before any of it is used. */
public final class ArticleExport {

    private static final String TABLE = "articles";

    private final Path directory;
    private final Manifest manifest;

    private ArticleExport(Path directory, Manifest manifest) {
        this.directory = directory;
        this.manifest = manifest;
    }

    /**
     * The export of articles in a folder, or in its folder {@code articles}; empty when neither has a manifest.
     *
     * @throws HistoryRefused when the manifest is no export's, or is of something else than whole articles
     */
    public static Optional<ArticleExport> find(Path named) {
        for (Path directory : List.of(named, named.resolve(TABLE))) {
            Optional<Manifest> manifest = Manifest.find(directory);
            if (manifest.isPresent()) {
                return Optional.of(new ArticleExport(directory, manifest.get()).require());
            }
        }
        return Optional.empty();
    }

    /**
     * The archive in a folder.
     *
     * @throws HistoryRefused when there is none
     */
    public static ArticleExport archive(Path named) {
        ArticleExport found = find(named)
                .orElseThrow(() -> new HistoryRefused(
                        named + " holds no manifest.json, so nobody can tell whether it is whole",
                        "Name a folder that 'newstape export --table articles --as avro' wrote."));
        if (!found.isArchive()) {
            throw new HistoryRefused(
                    named + " holds articles as " + found.manifest.format() + ", not as they stood on their topic",
                    "'newstape publish' takes it. A replay needs 'newstape export --table articles --as avro'.");
        }
        return found;
    }

    /** Whether the articles are as they stood on their topic; else they are JSON Lines. */
    public boolean isArchive() {
        return manifest.format().equals(ExportFormat.AVRO.name());
    }

    /**
     * The articles as a log.
     *
     * @param topic what the log is called
     * @param serdes make its bytes
     * @throws HistoryRefused when a file is missing, damaged or foreign
     */
    public ArchivedLog log(String topic, AvroSerdes serdes) {
        return log(topic, "", serdes);
    }

    /**
     * The articles as a log, with the order of their mentions where the archive keeps it.
     *
     * @param mentions what the topic of the mentions is called
     */
    public ArchivedLog log(String topic, String mentions, AvroSerdes serdes) {
        return new ArchivedLog(directory, manifest, topic, mentions, serdes.untouched());
    }

    /**
     * The files, in the order of their dates.
     *
     * @throws HistoryRefused when one is missing or damaged
     */
    public List<Path> files() {
        manifest.runs().files().forEach(file -> file.require(directory, RowPlace::of));
        return manifest.runs().files().stream()
                .map(ExportedFile::name)
                .sorted()
                .map(directory::resolve)
                .toList();
    }

    private ArticleExport require() {
        if (!manifest.table().equals(TABLE)) {
            throw new HistoryRefused(
                    directory + " holds an export of " + manifest.table() + ", not of articles",
                    "Name a folder that 'newstape export --table articles --as avro' wrote.");
        }
        if (!isArchive() && !manifest.format().equals(ExportFormat.JSONL.name())) {
            throw new HistoryRefused(
                    directory + " holds articles without their text, as " + manifest.format(),
                    "'newstape export --table articles --as avro' writes them whole.");
        }
        return this;
    }
}
