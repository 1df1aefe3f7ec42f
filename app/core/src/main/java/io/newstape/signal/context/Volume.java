package io.newstape.signal.context;

import io.newstape.schema.WindowCounts;
import io.newstape.schema.state.HourCount;
import io.newstape.schema.state.RememberedArticle;
import java.util.List;

/**
 * How many articles there were before this one.
 *
 * <p>Exact as long as all of a window's articles are remembered one by one. Of the older ones, which are only counted
 * by hour, a window counts the hours that lie in it whole: never too many, and too few by less than an hour's articles.
 */
final class Volume {

    private Volume() {}

    /** @param before the other articles of the security published up to {@code at} */
    static WindowCounts of(List<RememberedArticle> before, List<HourCount> hours, long at) {
        AgeCounts tally = new AgeCounts();
        for (RememberedArticle article : before) {
            tally.add(EventMicros.age(article.getPublishedAt(), at), 1);
        }
        for (HourCount hour : hours) {
            long start = hour.getHour() * EventMicros.HOUR;
            if (EventMicros.age(start, at) >= EventMicros.HOUR - 1) {
                tally.add(EventMicros.age(start, at), hour.getCount());
            }
        }
        return tally.counts();
    }
}
