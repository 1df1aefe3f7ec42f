package io.newstape.history.log;

import io.newstape.text.Sha256;

/**
 * SHA-256 over records in their order: for each, the length of its key (four bytes, big endian, -1 for none) and the
 * key, then its value in the same way, without the five bytes that name the schema.
 */
public final class RunningDigest {

    private final Sha256 hash = new Sha256();

    public void add(byte[] key, byte[] body) {
        add(key);
        add(body);
    }

    /** The digest so far, 64 hexadecimal digits. */
    public String hex() {
        return hash.hex();
    }

    private void add(byte[] bytes) {
        hash.add(bytes == null ? -1 : bytes.length);
        if (bytes != null) {
            hash.add(bytes);
        }
    }
}
