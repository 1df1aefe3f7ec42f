package io.newstape.history.log;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * SHA-256 over records in their order: for each, the length of its key (four bytes, big endian, -1 for none) and the
 * key, then its value in the same way, without the five bytes that name the schema.
 */
public final class RunningDigest {

    private final MessageDigest digest;

    public RunningDigest() {
        digest = ExportedFile.digest();
    }

    public void add(byte[] key, byte[] body) {
        add(key);
        add(body);
    }

    /** The digest so far, 64 hexadecimal digits. */
    public String hex() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("every Java's SHA-256 can be cloned", e);
        }
    }

    private void add(byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(bytes == null ? -1 : bytes.length)
                .flip());
        if (bytes != null) {
            digest.update(bytes);
        }
    }
}
