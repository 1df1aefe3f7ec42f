package io.newstape.sentiment;

import java.util.Map;
import java.util.Set;

/** What a direction means together with its noun: costs that fall are good, a forecast that is cut is bad. */
final class Turns {

    private static final Set<String> AHEAD_FIRST =
            Set.of("raise", "cut", "beat", "miss", "contract-lost", "disruption", "refuse");
    private static final Set<String> NOUNS =
            Set.of("figure", "burden", "guidance", "price-target", "dividend", "jobs", "rating", "offer");

    private static final Map<String, Map<String, String>> TABLE = Map.ofEntries(
            Map.entry(
                    "up",
                    Map.of(
                            "burden",
                            "worse",
                            "guidance",
                            "guidance-raised",
                            "price-target",
                            "target-raised",
                            "dividend",
                            "dividend-raised")),
            Map.entry("jump", Map.of("burden", "worse")),
            Map.entry(
                    "down",
                    Map.of(
                            "burden",
                            "better",
                            "guidance",
                            "guidance-cut",
                            "price-target",
                            "target-cut",
                            "dividend",
                            "dividend-cut")),
            Map.entry("plunge", Map.of("burden", "better")),
            Map.entry("high", Map.of("burden", "worse")),
            Map.entry("low", Map.of("burden", "better")),
            Map.entry(
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
                            "upgrade")),
            Map.entry(
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
                            "jobs-cut")),
            Map.entry("miss", Map.of("burden", "beat")),
            Map.entry("contract-lost", Map.of("dividend", "dividend-cut", "guidance", "guidance-cut")),
            Map.entry("disruption", Map.of("dividend", "dividend-cut", "guidance", "guidance-cut")),
            Map.entry("refuse", Map.of("offer", "strike")));

    private final WordClass burden;
    private final WordClass nothing;
    /** By the ids of a direction and a noun; no row for a class that isn't a direction. */
    private final WordClass[][] turned;

    private final boolean[] aheadFirst;
    private final boolean[] noun;

    Turns(Lexicon lexicon) {
        int classes = lexicon.classes().size();
        this.burden = lexicon.named("burden");
        this.nothing = lexicon.named("flat");
        this.turned = new WordClass[classes][];
        this.aheadFirst = new boolean[classes];
        this.noun = new boolean[classes];
        AHEAD_FIRST.forEach(name -> aheadFirst[lexicon.named(name).id()] = true);
        NOUNS.forEach(name -> noun[lexicon.named(name).id()] = true);
        TABLE.forEach((direction, row) -> {
            WordClass[] byNoun = new WordClass[classes];
            row.forEach((name, meaning) -> byNoun[lexicon.named(name).id()] = lexicon.named(meaning));
            turned[lexicon.named(direction).id()] = byNoun;
        });
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
        return turned[direction.id()] != null;
    }

    /** Whether its noun follows it ("cut its costs") rather than going before it ("costs fell"). */
    boolean looksAheadFirst(WordClass direction) {
        return aheadFirst[direction.id()];
    }

    boolean isNoun(WordClass wordClass) {
        return noun[wordClass.id()];
    }

    /** The direction's meaning with this noun; the direction itself when the noun doesn't turn it. */
    WordClass of(WordClass direction, WordClass noun) {
        WordClass meaning = turned[direction.id()][noun.id()];
        return meaning == null ? direction : meaning;
    }
}
