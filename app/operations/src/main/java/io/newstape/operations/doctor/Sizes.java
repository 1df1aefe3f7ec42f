package io.newstape.operations.doctor;

import java.util.Locale;

/** Bytes for people. */
final class Sizes {

    private static final double MIB = 1024 * 1024;
    private static final double GIB = 1024 * MIB;

    private Sizes() {}

    static String of(long bytes) {
        return bytes < GIB
                ? String.format(Locale.ROOT, "%.0f MiB", bytes / MIB)
                : String.format(Locale.ROOT, "%.1f GiB", bytes / GIB);
    }
}
