package io.newstape.cli;

import io.newstape.schema.Signal;
import io.newstape.schema.SignalAction;
import java.util.Locale;

/** Signals as lines that read well at 100 columns. */
final class SignalTable {

    private static final Table TABLE = new Table(10, 9, 22, 5, 4, 46);

    private SignalTable() {}

    static String header() {
        return TABLE.row("RIC", "ACTION", "COMPANY", "SCORE", "REL.", "HEADLINE");
    }

    static String row(Signal signal) {
        boolean retracted = signal.getAction() == SignalAction.RETRACTED;
        return TABLE.row(
                signal.getRic(),
                signal.getAction().name(),
                signal.getCompany(),
                signal.getSentiment() == null
                        ? "  -"
                        : String.format(
                                Locale.ROOT, "%+.2f", signal.getSentiment().getScore()),
                retracted ? "  -" : String.format(Locale.ROOT, "%.2f", signal.getRelevance()),
                signal.getHeadline());
    }
}
