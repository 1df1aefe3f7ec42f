package io.newstape.sentiment;

import java.util.Map;
import java.util.Set;

/** What a direction means together with its noun: costs that fall are good, a forecast that is cut is bad. */
final class Turns {

    private static final Set<String> AHEAD_FIRST = Set.of("raise", "cut", "beat", "miss");
    private static final Set<String> NOUNS =
            Set.of("figure", "burden", "guidance", "price-target", "dividend", "jobs", "rating");

    private static final Map<String, Map<String, String>> TABLE = Map.of(
            "up",
            Map.of(
                    "burden",
                    "worse",
                    "guidance",
                    "guidance-raised",
                    "price-target",
                    "target-raised",
                    "dividend",
                    "dividend-raised"),
            "jump",
            Map.of("burden", "worse"),
            "down",
            Map.of(
                    "burden",
                    "better",
                    "guidance",
                    "guidance-cut",
                    "price-target",
                    "target-cut",
                    "dividend",
                    "dividend-cut"),
            "plunge",
            Map.of("burden", "better"),
            "high",
            Map.of("burden", "worse"),
            "low",
            Map.of("burden", "better"),
            "raise",
            Map.of(
                    "figure",
                    "up",
                    "burden",
                    "worse",
                    "guidance",
                    "guidance-raised",
                    "price-target",
                    "target-raised",
                    "dividend",
                    "dividend-raised",
                    "rating",
                    "upgrade"),
            "cut",
            Map.of(
                    "figure",
                    "down",
                    "burden",
                    "better",
                    "guidance",
                    "guidance-cut",
                    "price-target",
                    "target-cut",
                    "dividend",
                    "dividend-cut",
                    "rating",
                    "downgrade",
                    "jobs",
                    "jobs-cut"),
            "miss",
            Map.of("burden", "beat"));

    private final Lexicon lexicon;
    private final WordClass burden;
    private final WordClass nothing;

    Turns(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.burden = lexicon.named("burden");
        this.nothing = lexicon.named("flat");
        TABLE.values().forEach(row -> row.values().forEach(lexicon::named));
    }

    /** What one wants low. */
    WordClass burden() {
        return burden;
    }

    /** No news either way. */
    WordClass nothing() {
        return nothing;
    }

    boolean canTurn(WordClass direction) {
        return TABLE.containsKey(direction.name());
    }

    /** Whether its noun follows it ("cut its costs") rather than going before it ("costs fell"). */
    boolean looksAheadFirst(WordClass direction) {
        return AHEAD_FIRST.contains(direction.name());
    }

    static boolean isNoun(WordClass wordClass) {
        return wordClass.role() == WordClass.Role.PART && NOUNS.contains(wordClass.name());
    }

    /** The direction's meaning with this noun; the direction itself when the noun doesn't turn it. */
    WordClass of(WordClass direction, WordClass noun) {
        String turned = TABLE.get(direction.name()).get(noun.name());
        return turned == null ? direction : lexicon.named(turned);
    }
}
