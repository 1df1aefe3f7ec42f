package io.newstape;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.newstape.schema.ScoredMention;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What an article costs in garbage. The code isn't compiled yet when it is counted, so it makes about twice as much as in
 * a pipeline that runs; but it is the same number of bytes on every machine, however busy it is.
 */
class AllocationTest {

    private static final Instant DAY = Instant.parse("2026-01-06T07:00:00Z");
    private static final int FIRST = 20;
    private static final int ARTICLES = 50;

    /** 2,400 characters, three companies, each named three times. */
    private static final List<String> PARAGRAPHS = List.of(
            "Shares in Toda & Co (9931.T) rose 4% on Tuesday after the trading house raised its full-year profit forecast"
                    + " on strong demand for metals, while Kuroda Steel (5991.T) slumped to a three-year low on fears"
                    + " over the cost of coal. Volumes were thin before a holiday on Wednesday, dealers said.",
            "Toda & Co (9931.T) now expects a net profit of 410 billion yen for the year to March, up from an earlier"
                    + " forecast of 360 billion yen. It said that it would buy back up to 3% of its shares by June.",
            "Kuroda Steel (5991.T) said it would close a furnace for six weeks, after orders from makers of cars fell by"
                    + " a fifth in the quarter. It did not change its dividend, but warned that prices may stay high.",
            "Hanabi Electric (9902.T) was little changed. It signed an agreement to supply charging points for a chain of"
                    + " car parks, with a value of about 12 billion yen over five years.",
            "\"The gap between those who sell metal and those who have to buy it could hardly be wider,\" an analyst"
                    + " said. \"We don't expect that to turn before the summer, and have told clients so.\"",
            "The broader market closed 0.3% lower as a firmer yen weighed on exporters. Banks and insurers gained after"
                    + " yields on long bonds reached their highest in eleven years, and shippers lost ground for a"
                    + " fourth day on worries about freight rates. A maker of games jumped by its daily limit after a"
                    + " report that a fund had built a stake of more than a tenth in the company since the spring.",
            "Kuroda Steel (5991.T) and Hanabi Electric (9902.T) report their results on Feb. 6, and analysts look for a"
                    + " fall in profit at both. Toda & Co (9931.T) holds a meeting for investors on the day after, at"
                    + " which its new head of metals will speak for the first time since he took over in October."
                    + " Hanabi Electric (9902.T) has also said that it will move its head office by the spring of next"
                    + " year, to be closer to those who buy from it, and that it would name a new head of finance.");

    private final Newstape newstape = Newstape.standard();
    private int found;

    @Test
    void shouldKeepTheGarbageOfAnArticleLow() {
        // Given
        assertThat(analyze("Toda & Co lifts outlook, Kuroda Steel tumbles", PARAGRAPHS))
                .hasSize(3);

        // Then
        assertThat(bytes("Toda & Co lifts outlook, Kuroda Steel tumbles", PARAGRAPHS))
                .isLessThan(113_000);
    }

    @Test
    void shouldKeepTheGarbageOfAHeadlineLow() {
        assertThat(bytes("Toda & Co (9931.T) lifts its outlook", List.of())).isLessThan(17_500);
    }

    /** What one of them makes in garbage when all tables are read. */
    private long bytes(String headline, List<String> paragraphs) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        run(FIRST, headline, paragraphs);
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        run(ARTICLES, headline, paragraphs);
        long after = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        assertThat(found).isPositive();
        return (after - before) / ARTICLES;
    }

    private void run(int articles, String headline, List<String> paragraphs) {
        for (int i = 0; i < articles; i++) {
            found += analyze(headline, paragraphs).size();
        }
    }

    private List<ScoredMention> analyze(String headline, List<String> paragraphs) {
        return newstape.analyze(headline, paragraphs, DAY);
    }
}
