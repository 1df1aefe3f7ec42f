package io.newstape.cli.command;

import io.newstape.cli.config.Failure;
import io.newstape.cli.config.Misuse;
import io.newstape.cli.config.NamedFile;
import io.newstape.history.export.ArticleExport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that articles are read from.
 *
 * @param name what messages call it
 * @param publishedAt when its articles were published, where they don't say so; empty when nobody knows
 * @param opener opens it
 */
record ArticleSource(String name, Optional<Instant> publishedAt, Opener opener) {

    /** Opens a source. */
    interface Opener {
        InputStream open() throws IOException;
    }

    /**
     * The sources that a person names: files, folders (every file in them, sorted by path), or {@code -} for standard
     * input.
     *
     * @throws Failure when one isn't there, or is an export that is damaged or holds no whole articles
     */
    static Stream<ArticleSource> named(List<String> names, Optional<Instant> publishedAt) {
        // all names are checked before the first file is read, so that a misspelt one stops the work before it starts
        names.stream().filter(name -> !name.equals("-")).forEach(ArticleSource::requireThere);
        return names.stream().flatMap(name -> named(name, publishedAt));
    }

    private static Stream<ArticleSource> named(String name, Optional<Instant> publishedAt) {
        if (name.equals("-")) {
            return Stream.of(new ArticleSource("standard input", publishedAt, () -> System.in));
        }
        return files(Path.of(name)).entrySet().stream()
                .map(file -> new ArticleSource(file.getKey().toString(), publishedAt, file.getValue()));
    }

    private static void requireThere(String name) {
        NamedFile.fileOrFolder(name, "Name files, folders, or - for standard input.");
    }

    private static Map<Path, Opener> files(Path path) {
        Optional<ArticleExport> export = ArticleExport.find(path);
        if (export.isPresent() && !export.get().isArchive()) {
            Map<Path, Opener> files = new LinkedHashMap<>();
            export.get().files().forEach(file -> files.put(file, () -> Files.newInputStream(file)));
            return files;
        }
        Map<Path, Opener> files =
                Files.isDirectory(path) ? FolderListing.of(path) : Map.of(path, () -> Files.newInputStream(path));
        files.keySet().forEach(ArticleSource::requireNoArchive);
        return files;
    }

    /** The text of an archive's file isn't an article, though it could be taken for a plain one. */
    private static void requireNoArchive(Path file) {
        if (file.toString().endsWith(".avro")) {
            throw new Misuse(
                    file + " is part of an archive, and an archive is read as a whole",
                    "Give 'newstape publish' the folder that holds manifest.json.");
        }
    }
}
