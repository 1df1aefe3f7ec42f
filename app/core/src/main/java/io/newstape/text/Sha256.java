package io.newstape.text;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 (FIPS 180-4) of bytes that may come in pieces. It names content: versions, ids and files. One thread at a
 * time uses an instance.
 */
public final class Sha256 {

    /** Bytes of a whole hash. */
    public static final int BYTES = 32;

    private final MessageDigest digest;

    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Adds bytes behind those that were added before. */
    public Sha256 add(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    /** Adds a text as UTF-8. */
    public Sha256 add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a single byte. */
    public Sha256 add(byte one) {
        digest.update(one);
        return this;
    }

    /** Adds four bytes, big end first. */
    public Sha256 add(int number) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).flip());
        return this;
    }

    /** Adds eight bytes, big end first. */
    public Sha256 add(long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
        return this;
    }

    /** A stream that adds what is written to it and passes it on. */
    public OutputStream copyOf(OutputStream out) {
        return new DigestOutputStream(out, digest);
    }

    /** The hash of all that was added so far, 64 hexadecimal digits. More can be added afterwards. */
    public String hex() {
        return hex(BYTES);
    }

    /**
     * The first bytes of the hash of all that was added so far, in hexadecimal. More can be added afterwards.
     *
     * @param bytes 1 to {@link #BYTES}; the text has two digits for each
     */
    public String hex(int bytes) {
        return HexFormat.of().formatHex(hash(), 0, bytes);
    }

    /** The first eight bytes of the hash of all that was added so far, big end first. More can be added afterwards. */
    public long firstLong() {
        return ByteBuffer.wrap(hash()).getLong();
    }

    private byte[] hash() {
        try {
            return ((MessageDigest) digest.clone()).digest();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("every Java's SHA-256 can be cloned", e);
        }
    }
}
