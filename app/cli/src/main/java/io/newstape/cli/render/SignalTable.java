package io.newstape.cli.render;

import io.newstape.schema.Signal;
import io.newstape.schema.SignalAction;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Signals as lines as wide as the terminal. TIME is when the article was published, in UTC; SEEN how many articles like
 * it there were in the last 7 days; SURP. how many deviations the score lies from what is usual for the security.
 */
public final class SignalTable {

    /** Below this many columns the time has no year and no seconds, and the company is shorter. */
    private static final int WIDE = 100;

    private static final String NONE = "-";

    private final Table table;
    private final DateTimeFormatter time;

    /** @param line the width of a line */
    public SignalTable(int line) {
        boolean wide = line >= WIDE;
        this.time = DateTimeFormatter.ofPattern(wide ? "uuuu-MM-dd HH:mm:ss" : "MM-dd HH:mm", Locale.ROOT)
                .withZone(ZoneOffset.UTC);
        this.table = new Table(wide ? 19 : 11, 10, 9, wide ? 18 : 10, 5, 4, 4, 5, 14).filling(line);
    }

    public String header() {
        return table.row("TIME (UTC)", "RIC", "ACTION", "COMPANY", "SCORE", "REL.", "SEEN", "SURP.", "HEADLINE");
    }

    public String row(Signal signal) {
        boolean retracted = signal.getAction() == SignalAction.RETRACTED;
        return table.row(
                time.format(signal.getArticle().getPublishedAt()),
                signal.getSecurity().getRic(),
                signal.getAction().name(),
                signal.getSecurity().getCompany(),
                signal.getSentiment() == null
                        ? "  " + NONE
                        : Figures.of("%+.2f", signal.getSentiment().getScore()),
                retracted ? "  " + NONE : Figures.of("%.2f", signal.getRelevance()),
                signal.getNovelty() == null
                        ? "  " + NONE
                        : String.format(Locale.ROOT, "%3d", signal.getNovelty().getLast7d()),
                signal.getSurprise() == null ? "  " + NONE : Figures.of("%+.1f", signal.getSurprise()),
                signal.getArticle().getHeadline());
    }
}
