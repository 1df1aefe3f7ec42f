package io.newstape.history.diff;

/** How an emission differs between two runs. */
public enum ChangeKind {
    /** Only the second run has it. */
    APPEARED,
    /** Only the first has it. */
    VANISHED,
    /** The score has the other sign. */
    FLIPPED,
    /** Anything else of it is other by more than the tolerance. */
    MOVED
}
