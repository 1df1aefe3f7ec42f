package io.newstape.history.log;

import io.newstape.text.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of an export, as its manifest has it.
 *
 * @param name relative to the table's folder, with {@code /}
 * @param bytes its length
 * @param sha256 of its bytes, 64 hexadecimal digits
 */
public record ExportedFile(String name, long bytes, String sha256) {

    /**
     * Reads the file once through and compares.
     *
     * @throws HistoryRefused when it isn't there, isn't the one that was written, or would lie outside the folder
     */
    public void require(Path directory) {
        Path file = directory.resolve(name);
        if (!file.normalize().startsWith(directory.normalize())) {
            throw damaged("the manifest in " + directory + " names a file outside the folder: " + name);
        }
        if (!Files.isRegularFile(file)) {
            throw damaged(file + " is missing");
        }
        try {
            long length = Files.size(file);
            if (length != bytes) {
                throw damaged(file + " has " + length + " bytes; the manifest says " + bytes);
            }
            Sha256 hash = new Sha256();
            try (OutputStream sink = hash.copyOf(OutputStream.nullOutputStream())) {
                Files.copy(file, sink);
            }
            if (!hash.hex().equals(sha256)) {
                throw damaged(file + " isn't the file that was exported: its SHA-256 differs from the manifest's");
            }
        } catch (IOException e) {
            throw new HistoryRefused("can't read " + file + ": " + e.getMessage(), "Is it readable?", e);
        }
    }

    private static HistoryRefused damaged(String what) {
        return new HistoryRefused(what, "The export was changed or damaged since. Take another copy, or export anew.");
    }
}
