package io.newstape.history.replay;

/**
 * The part of a partition that a replay goes through, and how far it is.
 *
 * @param start offset that it reads from, 0 unless it is a cold one
 * @param from first offset whose results are written
 * @param to offset that it stops before
 * @param next first offset whose results aren't written yet
 */
public record ReplaySegment(long start, long from, long to, long next) {

    public ReplaySegment {
        if (start < 0 || from < start || to < from || next < from || next > to) {
            throw new IllegalArgumentException(
                    "no leg: start " + start + ", from " + from + ", to " + to + ", next " + next);
        }
    }

    ReplaySegment upTo(long offset) {
        return new ReplaySegment(start, from, to, offset);
    }

    /** As one line, for wherever it is kept until the replay goes on. */
    String text() {
        return start + " " + from + " " + to;
    }

    static ReplaySegment parse(String text, long next) {
        String[] words = text.split(" ");
        if (words.length != 3) {
            throw new IllegalArgumentException("no leg: '" + text + "'");
        }
        return new ReplaySegment(Long.parseLong(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2]), next);
    }
}
