package io.newstape.sentiment.annotate;

/** Where a token stands as seen from the company. */
public enum Scope {
    /** In the company's own clause, behind it: what it does. */
    AFTER(1.0, 'a', 'a'),
    /** In its own clause, before it. */
    BEFORE(1.0, 'b', 'b'),
    /** In its own clause, behind it and behind another name. */
    BEYOND(0.35, 'c', 'c'),
    /** In its own clause, before it and before another name. */
    SHORT_OF(0.3, 'd', 'b'),
    /** Beside the name and before it, telling how it does: "a weaker yen". */
    MODIFIER(1.2, 'm', 'b'),
    /** In a clause of the same sentence that names no one else and gives the reason. */
    ADJUNCT(0.7, 'e', 'e'),
    /** In a clause that gives the reason and names someone else. */
    RELATED(0.4, 'f', 'e'),
    /** In a clause of the same sentence that names no one else and says something to the contrary. */
    CONTRAST(0.3, 'g', 'o'),
    /** In a clause of the same sentence that names no one else and overrules what goes before: "but ...". */
    TURN(1.0, 'l', 'e'),
    /** In a clause of the same sentence that goes before and names no one else. */
    PRECEDING(0.5, 'h', 'o'),
    /** In a clause of the same sentence that names someone else. */
    OTHERS(0.1, 'i', 'o'),
    /** In another sentence that names no one else. */
    ELSEWHERE(0.35, 'j', 'z'),
    /** Where nothing concerns the company: sentences about others. */
    NOWHERE(0.0, 'k', 'z');

    private static final Scope[] ALL = values();

    public static final int COUNT = ALL.length;

    private final double prior;
    private final char letter;
    private final char group;

    Scope(double prior, char letter, char group) {
        this.prior = prior;
        this.letter = letter;
        this.group = group;
    }

    /** How much of a phrase's weight counts here, before any training. */
    double prior() {
        return prior;
    }

    public boolean isBehind() {
        return this == AFTER
                || this == BEYOND
                || this == ADJUNCT
                || this == RELATED
                || this == CONTRAST
                || this == TURN;
    }

    /** The scope of an ordinal, without a new array for each call. */
    public static Scope of(int ordinal) {
        return ALL[ordinal];
    }

    /** Whether what is said there is said of the company itself. */
    public boolean isOwn() {
        return this == AFTER || this == BEFORE || this == MODIFIER || this == ADJUNCT || this == TURN;
    }

    /** Its letter in the model file. */
    public char letter() {
        return letter;
    }

    /** Letter of the coarser group that words are counted in: words are too rare to tell every scope apart. */
    public char group() {
        return group;
    }
}
