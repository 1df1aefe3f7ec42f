package io.newstape.signal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The id of a signal: a hash of what it is about, so that every replay gives it the same. */
public final class SignalId {

    private static final int BYTES = 16;

    private SignalId() {}

    /**
     * @return the first 128 bits of SHA-256 over articleId, a zero byte and the RIC, UTF-8, as 32 hexadecimal digits
     */
    public static String of(String articleId, String ric) {
        MessageDigest digest = sha256();
        digest.update(articleId.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(ric.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
