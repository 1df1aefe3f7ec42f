package io.newstape.history.log;

import io.newstape.text.Sha256;
import java.util.HexFormat;

/**
 * A chain over the records of a partition in their order. Each link is the SHA-256 of the link before (32 bytes), the
 * offset and the time (eight bytes each, big endian), then the key and the value as {@link RunningDigest} takes them, the
 * value whole. A link vouches for every record before it, and for their places.
 */
public final class RecordChain {

    /** What stands before the first link: 64 zeros. */
    public static final String START = "0".repeat(2 * Sha256.BYTES);

    private String link;

    /** @param link to go on from, 64 hexadecimal digits; {@link #START} for a new chain */
    public RecordChain(String link) {
        this.link = link;
    }

    /** Adds the next record; gives its link, 64 hexadecimal digits. */
    public String add(LogRecord record) {
        Sha256 next = new Sha256()
                .add(HexFormat.of().parseHex(link))
                .add(record.offset())
                .add(record.time());
        add(next, record.key());
        add(next, record.value());
        link = next.hex();
        return link;
    }

    /** The last link. */
    public String link() {
        return link;
    }

    private static void add(Sha256 hash, byte[] bytes) {
        hash.add(bytes == null ? -1 : bytes.length);
        if (bytes != null) {
            hash.add(bytes);
        }
    }
}
