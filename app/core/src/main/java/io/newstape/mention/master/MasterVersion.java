package io.newstape.mention.master;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The version of a master: the first 64 bits of a SHA-256 over its rows, in their order. */
final class MasterVersion {

    private MasterVersion() {}

    static String of(List<Listing> rows) {
        MessageDigest digest = sha256();
        for (Listing row : rows) {
            // a record's own text names every field; the separator can't stand in it
            digest.update(row.toString().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
