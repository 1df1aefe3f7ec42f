package io.newstape.history.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.history.log.ExportedFile;
import io.newstape.history.log.FileMarks;
import io.newstape.history.log.LogRecord;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.generic.IndexedRecord;

/**
 * Files of rows, written out of sight, one after the other: rows of one folder come together, so only one file is
 * open. Nothing of them is seen before {@link #publish()}.
 */
final class FolderedFiles<R extends Record> implements Closeable {

    private static final String HIDDEN = ".unfinished";

    private final Path directory;
    private final Path hidden;
    private final ExportFormat format;
    private final ExportLayout layout;
    private final Class<R> rowType;
    private final Function<IndexedRecord, ObjectNode> json;
    private final String run;
    private final Map<String, FileMarks> files = new LinkedHashMap<>();
    private String folder;
    private FileMarks bytes;
    private RowFile<R> open;

    /**
     * @param directory of the table
     * @param run sets the files of this export apart from those of earlier ones
     */
    FolderedFiles(
            Path directory,
            ExportFormat format,
            ExportLayout layout,
            Class<R> rowType,
            Function<IndexedRecord, ObjectNode> json,
            String run)
            throws IOException {
        this.directory = directory;
        this.hidden = directory.resolve(HIDDEN);
        this.format = format;
        this.layout = layout;
        this.rowType = rowType;
        this.json = json;
        this.run = run;
        // an export that was cut short left nothing that counts
        remove(hidden);
        Files.createDirectories(hidden);
    }

    /** Where temporary files of this export may lie; what a crash leaves there, the next export removes. */
    Path scratch() {
        return hidden.resolve("scratch");
    }

    void write(LocalDate date, LogRecord place, R row, IndexedRecord value) throws IOException {
        String wanted = layout.folder(format, place, date);
        if (open == null || !wanted.equals(folder) || isFull()) {
            close();
            folder = wanted;
            open = create();
        }
        open.write(place, row, value);
    }

    private boolean isFull() {
        return !layout.isByDate() && bytes.bytes() >= layout.fileBytes();
    }

    private RowFile<R> create() throws IOException {
        String name = String.format(Locale.ROOT, "%spart-%s-%05d%s", folder, run, files.size(), format.extension());
        Path path = hidden.resolve(name);
        Files.createDirectories(path.getParent());
        bytes = new FileMarks(Files.newOutputStream(path));
        files.put(name, bytes);
        return format.open(bytes, layout, rowType, json);
    }

    /** Closes the last file and puts all where they belong; each is whole when it is seen. */
    List<ExportedFile> publish() throws IOException {
        close();
        List<ExportedFile> published = new ArrayList<>();
        for (Map.Entry<String, FileMarks> file : files.entrySet()) {
            Path target = directory.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.move(hidden.resolve(file.getKey()), target, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
            published.add(ExportedFile.of(file.getKey(), file.getValue()));
        }
        remove(hidden);
        return published;
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            RowFile<R> last = open;
            open = null;
            last.close();
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
