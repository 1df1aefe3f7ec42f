package io.newstape.history.log;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file of an export, as its manifest has it.
 *
 * @param name relative to the table's folder, with {@code /}
 * @param bytes its length
 * @param sha256 of its bytes, 64 hexadecimal digits
 */
public record ExportedFile(String name, long bytes, String sha256) {

    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public static ExportedFile of(String name, long bytes, MessageDigest digest) {
        return new ExportedFile(name, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    /**
     * Reads the file once through and compares.
     *
     * @throws HistoryRefused when it isn't there, or isn't the one that was written
     */
    public void require(Path directory) {
        Path file = directory.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw damaged(file + " is missing");
        }
        try {
            long length = Files.size(file);
            if (length != bytes) {
                throw damaged(file + " has " + length + " bytes; the manifest says " + bytes);
            }
            MessageDigest digest = digest();
            try (InputStream in = new DigestInputStream(new BufferedInputStream(Files.newInputStream(file)), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            if (!of(name, length, digest).equals(this)) {
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
