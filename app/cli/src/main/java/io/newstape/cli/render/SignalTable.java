package io.newstape.cli.render;

import io.newstape.schema.Signal;
import io.newstape.schema.SignalAction;
import java.util.Locale;

/**
 * Signals as lines that read well at 100 columns: SEEN is how many articles like it there were in the last 7 days, SURP.
 * how many deviations the score lies from what is usual for the security.
 */
public final class SignalTable {

    private static final Table TABLE = new Table(10, 9, 20, 5, 4, 4, 5, 36);

    private SignalTable() {}

    public static String header() {
        return TABLE.row("RIC", "ACTION", "COMPANY", "SCORE", "REL.", "SEEN", "SURP.", "HEADLINE");
    }

    public static String row(Signal signal) {
        boolean retracted = signal.getAction() == SignalAction.RETRACTED;
        return TABLE.row(
                signal.getSecurity().getRic(),
                signal.getAction().name(),
                signal.getSecurity().getCompany(),
                signal.getSentiment() == null
                        ? "  -"
                        : String.format(
                                Locale.ROOT, "%+.2f", signal.getSentiment().getScore()),
                retracted ? "  -" : String.format(Locale.ROOT, "%.2f", signal.getRelevance()),
                signal.getNovelty() == null
                        ? "  -"
                        : String.format(Locale.ROOT, "%3d", signal.getNovelty().getLast7d()),
                signal.getSurprise() == null ? "  -" : String.format(Locale.ROOT, "%+.1f", signal.getSurprise()),
                signal.getArticle().getHeadline());
    }
}
