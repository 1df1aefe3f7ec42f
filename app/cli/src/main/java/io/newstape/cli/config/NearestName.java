package io.newstape.cli.config;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody probably meant. */
public final class NearestName {

    private NearestName() {}

    /**
     * @param known the names that there are, at least one
     * @return that of them which takes the fewest changes, the first by alphabet of several
     */
    public static String of(String name, Stream<String> known) {
        return known.collect(Collectors.toMap(k -> k, k -> distance(k, name))).entrySet().stream()
                .min(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    /**
     * @param known the names that there are
     * @return the nearest of them, where it is near enough that somebody may have meant it
     */
    public static Optional<String> guess(String name, Stream<String> known) {
        return Optional.of(of(name, known)).filter(nearest -> 2 * distance(nearest, name) <= name.length());
    }

    /** Levenshtein's: how many letters to insert, delete or replace. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replace, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
