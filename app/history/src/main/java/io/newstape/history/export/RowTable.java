package io.newstape.history.export;

import io.newstape.history.log.HistoryRefused;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** One file of rows, Parquet or CSV by its name. It is seen when it is whole: {@link #publish()}. */
public final class RowTable<R extends Record> implements Closeable {

    private final Path file;
    private final Path hidden;
    private final RowFile<R> rows;

    /**
     * @param file its name ends in {@code .parquet} or {@code .csv}; one that is there is replaced
     * @throws HistoryRefused when the name ends in something else
     */
    public RowTable(Path file, Class<R> rowType) throws IOException {
        this.file = file.toAbsolutePath();
        this.hidden = this.file.resolveSibling(this.file.getFileName() + ".unfinished");
        ExportFormat format = format(file);
        this.rows = format.open(Files.newOutputStream(hidden), ExportLayout.byDate(), rowType, null);
    }

    /** @throws HistoryRefused when a file can't be of this name */
    public static void require(Path file) {
        format(file);
    }

    private static ExportFormat format(Path file) {
        if (file.toString().endsWith(ExportFormat.PARQUET.extension())) {
            return ExportFormat.PARQUET;
        }
        if (file.toString().endsWith(ExportFormat.CSV.extension())) {
            return ExportFormat.CSV;
        }
        throw new HistoryRefused(
                "the name of " + file + " doesn't tell its form", "Let it end in .parquet or in .csv.");
    }

    public void write(R row) throws IOException {
        rows.write(null, row, null);
    }

    /** Closes the file and puts it where it belongs. */
    public void publish() throws IOException {
        rows.close();
        Files.move(hidden, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes what was not published. */
    @Override
    public void close() throws IOException {
        if (Files.deleteIfExists(hidden)) {
            try {
                rows.close();
            } finally {
                Files.deleteIfExists(hidden);
            }
        }
    }
}
