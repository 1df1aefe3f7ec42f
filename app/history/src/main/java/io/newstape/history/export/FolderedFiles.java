package io.newstape.history.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.history.log.ExportedFile;
import io.newstape.history.log.LogRecord;
import io.newstape.text.Sha256;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.generic.IndexedRecord;

/**
 * Files of rows by folder, mostly one a date, written out of sight. Late rows keep several open, so the one that was used longest ago
 * is closed when there are too many; a folder may so have several files. Nothing of them is seen before
 * {@link #publish()}.
 */
final class FolderedFiles<R extends Record> implements Closeable {

    private static final int MOST_OPEN = 8;

    private final Path directory;
    private final Path hidden;
    private final ExportFormat format;
    private final Class<R> rowType;
    private final Function<IndexedRecord, ObjectNode> json;
    private final String run;
    private final Map<String, RowFile<R>> open = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, Sha256> files = new LinkedHashMap<>();

    /**
     * @param directory of the table
     * @param run sets the files of this export apart from those of earlier ones
     */
    FolderedFiles(
            Path directory, ExportFormat format, Class<R> rowType, Function<IndexedRecord, ObjectNode> json, String run)
            throws IOException {
        this.directory = directory;
        this.hidden = directory.resolve(".unfinished");
        this.format = format;
        this.rowType = rowType;
        this.json = json;
        this.run = run;
        // an export that was cut short left nothing that counts
        remove(hidden);
        Files.createDirectories(hidden);
    }

    void write(LocalDate date, LogRecord place, R row, IndexedRecord value) throws IOException {
        String folder = format.folder(place, date);
        RowFile<R> file = open.get(folder);
        if (file == null) {
            closeOldest();
            file = create(folder);
            open.put(folder, file);
        }
        file.write(place, row, value);
    }

    private RowFile<R> create(String folder) throws IOException {
        String name = String.format(Locale.ROOT, "%s/part-%s-%05d%s", folder, run, files.size(), format.extension());
        Path path = hidden.resolve(name);
        Files.createDirectories(path.getParent());
        Sha256 hash = new Sha256();
        OutputStream out = hash.copyOf(Files.newOutputStream(path));
        files.put(name, hash);
        return format.open(out, rowType, json);
    }

    /** Closes all files and puts them where they belong; each is whole when it is seen. */
    List<ExportedFile> publish() throws IOException {
        close();
        List<ExportedFile> published = new ArrayList<>();
        for (Map.Entry<String, Sha256> file : files.entrySet()) {
            Path target = directory.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.move(hidden.resolve(file.getKey()), target, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
            published.add(new ExportedFile(
                    file.getKey(), Files.size(target), file.getValue().hex()));
        }
        remove(hidden);
        return published;
    }

    @Override
    public void close() throws IOException {
        for (Iterator<RowFile<R>> rest = open.values().iterator(); rest.hasNext(); rest.remove()) {
            rest.next().close();
        }
    }

    private void closeOldest() throws IOException {
        if (open.size() >= MOST_OPEN) {
            Iterator<RowFile<R>> oldest = open.values().iterator();
            oldest.next().close();
            oldest.remove();
        }
    }

    static void remove(Path path) throws IOException {
        if (Files.exists(path)) {
            try (Stream<Path> all = Files.walk(path)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
