package io.newstape.sentiment;

/** Where a token stands as seen from the company. */
enum Scope {
    /** In the company's own clause, behind it: what it does. */
    AFTER(1.0),
    /** In its own clause, before it. */
    BEFORE(1.0),
    /** In its own clause, behind it and behind another name. */
    BEYOND(0.35),
    /** In its own clause, before it and before another name. */
    SHORT_OF(0.3),
    /** In a clause of the same sentence that names no one else and gives the reason. */
    ADJUNCT(0.7),
    /** In a clause that gives the reason and names someone else. */
    RELATED(0.4),
    /** In a clause of the same sentence that names no one else and says something to the contrary. */
    CONTRAST(0.3),
    /** In a clause of the same sentence that goes before and names no one else. */
    PRECEDING(0.5),
    /** In a clause of the same sentence that names someone else. */
    OTHERS(0.1),
    /** In another sentence that names no one else. */
    ELSEWHERE(0.35),
    /** Where nothing concerns the company: sentences about others. */
    NOWHERE(0.0);

    private final double belief;

    Scope(double belief) {
        this.belief = belief;
    }

    /** How much of a phrase's weight counts here, before any training. */
    double belief() {
        return belief;
    }

    boolean isBehind() {
        return this == AFTER || this == BEYOND || this == ADJUNCT || this == RELATED || this == CONTRAST;
    }
}
