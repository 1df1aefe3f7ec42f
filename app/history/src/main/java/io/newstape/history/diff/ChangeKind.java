package io.newstape.history.diff;

/** How an emission differs between two runs. */
public enum ChangeKind {
    /** Only the second run has it. */
    APPEARED,
    /** Only the first has it. */
    VANISHED,
    /** The score has the other sign. */
    FLIPPED,
    /** Another of its values differs by more than the tolerance. */
    MOVED
}
