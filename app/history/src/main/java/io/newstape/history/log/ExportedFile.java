package io.newstape.history.log;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file of an export, as its manifest has it.
 *
 * @param name relative to the table's folder, with {@code /}
 * @param bytes its length
 * @param sha256 of its bytes, 64 hexadecimal digits
 * @param markEvery how many bytes lie between two marks; 0 without marks
 * @param marks how the SHA-256 of its first bytes begins, as {@link FileMarks} has it; empty for an older export
 */
public record ExportedFile(String name, long bytes, String sha256, long markEvery, List<String> marks) {

    public ExportedFile {
        marks = List.copyOf(marks);
    }

    /** What went through a stream. */
    public static ExportedFile of(String name, FileMarks written) {
        return new ExportedFile(name, written.bytes(), written.hex(), written.every(), written.marks());
    }

    /** Tells which rows lie at some bytes of a file: words to stand behind them, or none. */
    public interface Rows {
        String at(Path file, long from, long to);
    }

    /**
     * Reads the file once through and compares.
     *
     * @param rows for the message about a file that was changed
     * @throws HistoryRefused when it isn't there, isn't the one that was written, or would lie outside the folder; it
     *     names the first place that differs as well as the marks tell
     */
    public void require(Path directory, Rows rows) {
        Path file = directory.resolve(name);
        if (!file.normalize().startsWith(directory.normalize())) {
            throw damaged("the manifest in " + directory + " names a file outside the folder: " + name);
        }
        if (!Files.isRegularFile(file)) {
            throw damaged(file + " is missing");
        }
        try {
            FileMarks there = read(file);
            if (there.bytes() != bytes) {
                throw damaged(file + " has " + there.bytes() + " bytes; the manifest says " + bytes
                        + place(file, there, rows));
            }
            if (!there.hex().equals(sha256)) {
                throw damaged(file + " isn't the file that was exported: its SHA-256 differs from the manifest's"
                        + place(file, there, rows));
            }
        } catch (IOException e) {
            throw new HistoryRefused("can't read " + file + ": " + e.getMessage(), "Is it readable?", e);
        }
    }

    private FileMarks read(Path file) throws IOException {
        OutputStream nowhere = OutputStream.nullOutputStream();
        FileMarks there = markEvery == 0 ? new FileMarks(nowhere) : new FileMarks(nowhere, markEvery);
        Files.copy(file, there);
        return there;
    }

    private String place(Path file, FileMarks there, Rows rows) {
        if (markEvery == 0 || there.every() != markEvery) {
            return "";
        }
        int same = 0;
        while (same < marks.size()
                && same < there.marks().size()
                && marks.get(same).equals(there.marks().get(same))) {
            same++;
        }
        long from = same * markEvery;
        long to = Math.min(from + markEvery, bytes);
        return "; the first difference is in its bytes " + from + " to " + (to - 1) + rows.at(file, from, to);
    }

    private static HistoryRefused damaged(String what) {
        return new HistoryRefused(what, "The export was changed or damaged since. Take another copy, or export anew.");
    }
}
