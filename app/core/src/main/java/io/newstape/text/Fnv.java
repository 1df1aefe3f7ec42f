package io.newstape.text;

/**
 * FNV-1a with 64 bits (Fowler, Noll, Vo): a hash of units that come one after the other, for equality and for tables.
 * It keeps no secret.
 */
public final class Fnv {

    /** The hash of nothing, where every other one begins. */
    public static final long EMPTY = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    private Fnv() {}

    /** The hash of what was hashed before and one more unit: a byte from 0 to 255, or a UTF-16 unit. */
    public static long with(long hash, int unit) {
        return (hash ^ unit) * PRIME;
    }
}
