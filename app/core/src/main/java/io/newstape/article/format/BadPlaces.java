package io.newstape.article.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Where the bytes of an input stand that are no text. At most two places of a line are kept. */
final class BadPlaces {

    private final Deque<BadBytes> bad = new ArrayDeque<>();
    private boolean nulIsSpace;
    private BadBytes firstNul;

    /** From here on a NUL is a space, and no bad byte. */
    void takeNulsForSpaces() {
        nulIsSpace = true;
        bad.removeIf(BadBytes::isNul);
    }

    boolean isNulSpace() {
        return nulIsSpace;
    }

    /** The first NUL that was taken for a space. */
    Optional<BadBytes> spacedNul() {
        return nulIsSpace ? Optional.ofNullable(firstNul) : Optional.empty();
    }

    void addNul(long line, long offset) {
        BadBytes nul = new BadBytes(line, offset, BadBytes.NUL);
        firstNul = firstNul == null ? nul : firstNul;
        if (!nulIsSpace) {
            add(nul);
        }
    }

    void add(BadBytes place) {
        // one a line is enough to name the place, and keeps a file of nothing else from filling the memory
        boolean behindNul = !bad.isEmpty() && bad.peekLast().isNul() && !place.isNul();
        if (bad.isEmpty() || bad.peekLast().line() != place.line() || behindNul) {
            bad.addLast(place);
        }
    }

    /** The first in these lines, both included; those of earlier lines are forgotten. */
    Optional<BadBytes> first(long firstLine, long lastLine) {
        while (!bad.isEmpty() && bad.peekFirst().line() < firstLine) {
            bad.removeFirst();
        }
        return Optional.ofNullable(bad.peekFirst()).filter(place -> place.line() <= lastLine);
    }
}
