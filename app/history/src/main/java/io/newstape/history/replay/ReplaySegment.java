package io.newstape.history.replay;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The part of a partition that a replay goes through, and how far it is.
 *
 * @param start offset that it reads from, 0 unless it is a cold one
 * @param from first offset whose results are written
 * @param to offset that it stops before
 * @param next first offset whose results aren't written yet
 * @param orderEnds how far the recorded mentions went when the replay began, by partition; a replay that goes on knows
 *     the same order. Empty when it goes by event time
 */
public record ReplaySegment(long start, long from, long to, long next, List<Long> orderEnds) {

    public ReplaySegment(long start, long from, long to, long next) {
        this(start, from, to, next, List.of());
    }

    public ReplaySegment {
        orderEnds = List.copyOf(orderEnds);
        if (start < 0 || from < start || to < from || next < from || next > to) {
            throw new IllegalArgumentException(
                    "no leg: start " + start + ", from " + from + ", to " + to + ", next " + next);
        }
    }

    ReplaySegment upTo(long offset) {
        return new ReplaySegment(start, from, to, offset, orderEnds);
    }

    ReplaySegment inOrder(List<Long> ends) {
        return new ReplaySegment(start, from, to, next, ends);
    }

    /** As one line, for wherever it is kept until the replay goes on. */
    String text() {
        String ends = orderEnds.stream().map(String::valueOf).collect(Collectors.joining(","));
        return start + " " + from + " " + to + (ends.isEmpty() ? "" : " " + ends);
    }

    /**
     * What {@link #text} gave.
     *
     * @throws IllegalArgumentException when it is another text
     */
    public static ReplaySegment parse(String text, long next) {
        String[] words = text.split(" ");
        if (words.length < 3 || words.length > 4) {
            throw new IllegalArgumentException("no leg: '" + text + "'");
        }
        List<Long> ends = words.length == 3
                ? List.of()
                : Arrays.stream(words[3].split(",")).map(Long::valueOf).toList();
        return new ReplaySegment(
                Long.parseLong(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2]), next, ends);
    }
}
