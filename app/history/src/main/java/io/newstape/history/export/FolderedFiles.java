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
    private final Map<String, Sha256> files = new LinkedHashMap<>();
    private String folder;
    private CountedBytes bytes;
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
        return !layout.isByDate() && bytes.count() >= layout.fileBytes();
    }

    private RowFile<R> create() throws IOException {
        String name = String.format(Locale.ROOT, "%spart-%s-%05d%s", folder, run, files.size(), format.extension());
        Path path = hidden.resolve(name);
        Files.createDirectories(path.getParent());
        Sha256 hash = new Sha256();
        bytes = new CountedBytes(hash.copyOf(Files.newOutputStream(path)));
        files.put(name, hash);
        return format.open(bytes, layout, rowType, json);
    }

    /** Closes the last file and puts all where they belong; each is whole when it is seen. */
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

    /** Passes bytes on and counts them. */
    private static final class CountedBytes extends OutputStream {

        private final OutputStream out;
        private long count;

        CountedBytes(OutputStream out) {
            this.out = out;
        }

        long count() {
            return count;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            count += length;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
