package io.newstape.cli.config;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody probably meant. */
public final class NearestName {

    /** A shorter part says nothing: "in" is in many names. */
    private static final int SHORTEST_PART = 3;

    private NearestName() {}

    /**
     * The name that takes the fewest changes, where they are at most half of its letters; else the shortest one that
     * contains the word. Of several the first by alphabet.
     *
     * @param name what was written
     * @param known the names that there are
     * @return empty where none is near enough that somebody may have meant it
     */
    public static Optional<String> guess(String name, Stream<String> known) {
        List<String> names = known.distinct().sorted().toList();
        Optional<String> nearest = names.stream()
                .min(Comparator.comparingInt(other -> changes(other, name)))
                .filter(other -> 2 * changes(other, name) <= name.length());
        return nearest.or(() -> names.stream()
                .filter(other -> name.length() >= SHORTEST_PART && other.contains(name))
                .min(Comparator.comparingInt(String::length)));
    }

    /** The sentence that asks for it, with a space behind; empty where there is none. */
    public static String question(String name, Stream<String> known) {
        return guess(name, known).map(other -> "Did you mean '" + other + "'? ").orElse("");
    }

    /** How many letters to insert, delete or replace, or neighbours to swap. */
    private static int changes(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        Arrays.setAll(last, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            before = last;
            last = row;
        }
        return last[b.length()];
    }
}
