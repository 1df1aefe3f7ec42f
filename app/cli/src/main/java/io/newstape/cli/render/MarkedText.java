package io.newstape.cli.render;

import io.newstape.mention.scan.Mention;
import java.util.List;
import java.util.Locale;

/** Marks mentions in a text: in green on a terminal, between double brackets elsewhere. */
public final class MarkedText {

    private static final String GREEN = "\u001b[1;32m";
    private static final String RED = "\u001b[31m";
    private static final String PLAIN = "\u001b[0m";

    /** The rule and the reason, the reason as long as it is: a person asked for it. */
    private static final Table PLACES = new Table(18, 22, 40).filling(400);

    private final boolean colours;

    public MarkedText(boolean colours) {
        this.colours = colours;
    }

    public String mark(String text, List<Mention> mentions) {
        StringBuilder marked = new StringBuilder();
        int from = 0;
        for (Mention mention : mentions) {
            marked.append(VisibleText.lines(text.substring(from, mention.start())))
                    .append(colours ? GREEN : "[[")
                    .append(VisibleText.of(mention.surface()))
                    .append(colours ? PLAIN : "]]");
            from = mention.end();
        }
        return marked.append(VisibleText.lines(text.substring(from))).toString();
    }

    public String line(Candidate candidate) {
        String verdict = candidate.accepted() ? "accepted" : "refused ";
        String sure = candidate.accepted()
                ? String.format(Locale.ROOT, "%.2f", candidate.mention().confidence())
                : "    ";
        String line = String.format(Locale.ROOT, "%5d  %s %s  ", candidate.start(), verdict, sure)
                + PLACES.row(
                        candidate.surface(),
                        candidate.accepted()
                                ? candidate.mention().decision()
                                : candidate.rule().id(),
                        candidate.reason());
        return colours ? (candidate.accepted() ? GREEN : RED) + line + PLAIN : line;
    }
}
