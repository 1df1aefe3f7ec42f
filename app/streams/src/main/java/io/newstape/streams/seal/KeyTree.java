package io.newstape.streams.seal;

import io.newstape.text.Sha256;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of all articles of a source, in a few bytes, of which single ones can be taken out for good.
 *
 * <p>A binary tree of {@value #DEPTH} levels: HMAC-SHA256 makes the two children of each node from it, and nobody can go
 * back up. An article's key is the leaf that the first bits of the SHA-256 of its id lead to. To take a leaf out, the node
 * above it is replaced by those beside its path: all other leaves can still be made from them, and this one can't. It is
 * the tree of Goldreich, Goldwasser and Micali (1986), as a puncturable pseudorandom function.
 *
 * <p>Two articles of a source share a leaf with a chance of 1 in 280 trillion for each pair: about 1 in 560 for a source
 * with a million articles that any two do. Such two are purged together. Their text is sealed with different keys all the
 * same: {@link SealedText} makes them of the leaf and the article's id.
 */
final class KeyTree {

    static final int DEPTH = 48;

    static final int SEED_BYTES = 32;

    private static final long PATHS = (1L << DEPTH) - 1;

    /** By {@link #place}. */
    private final TreeMap<Long, byte[]> nodes;

    private KeyTree(TreeMap<Long, byte[]> nodes) {
        this.nodes = nodes;
    }

    /** All articles, from {@value #SEED_BYTES} random bytes. */
    static KeyTree of(byte[] seed) {
        if (seed.length != SEED_BYTES) {
            throw new IllegalArgumentException("a seed has " + SEED_BYTES + " bytes, not " + seed.length);
        }
        TreeMap<Long, byte[]> nodes = new TreeMap<>();
        nodes.put(place(0, 0), seed.clone());
        return new KeyTree(nodes);
    }

    /**
     * As {@link #bytes} wrote it.
     *
     * @throws IllegalArgumentException when it isn't that
     */
    static KeyTree read(byte[] bytes) {
        if (bytes.length % (Long.BYTES + SEED_BYTES) != 0) {
            throw new IllegalArgumentException("these are no keys");
        }
        TreeMap<Long, byte[]> nodes = new TreeMap<>();
        for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
            long place = rest.getLong();
            byte[] seed = new byte[SEED_BYTES];
            rest.get(seed);
            nodes.put(place, seed);
        }
        return new KeyTree(nodes);
    }

    /** Its nodes: the place in eight bytes, big endian, and the seed. */
    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(nodes.size() * (Long.BYTES + SEED_BYTES));
        nodes.forEach((place, seed) -> bytes.putLong(place).put(seed));
        return bytes.array();
    }

    /** Whether {@link #leaf} finds one; it costs a hash and a look. */
    boolean holds(String articleId) {
        long path = path(articleId);
        for (int level = 0; level <= DEPTH; level++) {
            if (nodes.containsKey(place(level, path >>> (DEPTH - level)))) {
                return true;
            }
        }
        return false;
    }

    /** The key of an article, 32 bytes; empty once it was taken out. */
    Optional<byte[]> leaf(String articleId) {
        long path = path(articleId);
        for (int level = 0; level <= DEPTH; level++) {
            byte[] seed = nodes.get(place(level, path >>> (DEPTH - level)));
            if (seed != null) {
                for (int below = level; below < DEPTH; below++) {
                    seed = child(seed, bit(path, below));
                }
                return Optional.of(seed);
            }
        }
        return Optional.empty();
    }

    /** The same tree without the key of one article. */
    KeyTree without(String articleId) {
        long path = path(articleId);
        TreeMap<Long, byte[]> left = new TreeMap<>(nodes);
        for (int level = 0; level <= DEPTH; level++) {
            byte[] seed = left.remove(place(level, path >>> (DEPTH - level)));
            if (seed != null) {
                for (int below = level; below < DEPTH; below++) {
                    long prefix = path >>> (DEPTH - below - 1);
                    left.put(place(below + 1, prefix ^ 1), child(seed, 1 - bit(path, below)));
                    seed = child(seed, bit(path, below));
                }
                return new KeyTree(left);
            }
        }
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyTree tree && MessageDigest.isEqual(bytes(), tree.bytes());
    }

    @Override
    public int hashCode() {
        return nodes.keySet().hashCode();
    }

    /** Says nothing of the keys. */
    @Override
    public String toString() {
        return "KeyTree(" + nodes.size() + " nodes)";
    }

    private static long place(int level, long prefix) {
        return (long) level << DEPTH | prefix;
    }

    private static int bit(long path, int level) {
        return (int) (path >>> (DEPTH - level - 1)) & 1;
    }

    private static long path(String articleId) {
        return new Sha256().add(articleId).firstLong() & PATHS;
    }

    private static byte[] child(byte[] seed, int bit) {
        return derive(seed, bit == 0 ? LEFT : RIGHT);
    }

    private static final byte[] LEFT = {0};
    private static final byte[] RIGHT = {1};

    /** HMAC-SHA256. */
    static byte[] derive(byte[] key, byte[] purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(purpose);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
