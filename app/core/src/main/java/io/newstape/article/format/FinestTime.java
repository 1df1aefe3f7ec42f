package io.newstape.article.format;

import io.newstape.article.format.Draft.WrittenTime;
import io.newstape.article.format.SourceProfile.DateOrder;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Chooses among the times that an input gives for one thing. A day says less than a time of that day, and midnight, its
 * start, is before the article was out: a backtest would see it too early.
 */
public final class FinestTime {

    /** A day begins in the east of the world, and ends in its west. */
    private static final Duration EAST = Duration.ofHours(14);

    private static final Duration WEST = Duration.ofHours(36);

    private static final Pattern MIDNIGHT =
            Pattern.compile(".*(?<![\\d:+-])00:?00(?::?00(?:[.,]0{1,9})?)?(?![\\d:]).*");

    private FinestTime() {}

    /**
     * The place of the best time: the first, unless that says only a day and another one says a time of this day.
     *
     * @param inOrder the times as written, none empty, best first
     * @return -1 where there is none
     */
    public static int of(List<WrittenTime> inOrder, DateOrder order) {
        if (inOrder.isEmpty()) {
            return -1;
        }
        Optional<Instant> day = PublicationTime.parse(inOrder.get(0).text(), order);
        if (day.isPresent() && isDay(inOrder.get(0).text(), day.get())) {
            Instant from = day.get().minus(EAST);
            Instant to = day.get().plus(WEST);
            for (int i = 1; i < inOrder.size(); i++) {
                String text = inOrder.get(i).text();
                Optional<Instant> time = PublicationTime.parse(text, order)
                        .filter(found -> !isDay(text, found) && !found.isBefore(from) && found.isBefore(to));
                if (time.isPresent()) {
                    return i;
                }
            }
        }
        return 0;
    }

    /** The same for those that name no order of their own; {@link WrittenTime#NONE} where there is none. */
    public static WrittenTime of(List<WrittenTime> inOrder) {
        int best = of(inOrder, DateOrder.UNKNOWN);
        return best < 0 ? WrittenTime.NONE : inOrder.get(best);
    }

    /** Without a time of day, or with the one that programs give to a date. */
    private static boolean isDay(String text, Instant time) {
        return time.equals(time.truncatedTo(ChronoUnit.DAYS))
                || MIDNIGHT.matcher(text).matches();
    }
}
