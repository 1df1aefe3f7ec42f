package io.newstape.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** What was found rightly, found wrongly, and missed. */
record MatchCounts(int right, int wrong, int missed) {

    static final MatchCounts NONE = new MatchCounts(0, 0, 0);

    MatchCounts plus(MatchCounts other) {
        return new MatchCounts(right + other.right, wrong + other.wrong, missed + other.missed);
    }

    /** Share of what was found that is right; 1 when nothing was found. */
    double precision() {
        return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    /** Share of what there is that was found; 1 when there is nothing. */
    double recall() {
        return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }

    ObjectNode json(String name) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("of", name)
                .put("right", right)
                .put("wrong", wrong)
                .put("missed", missed)
                .put("precision", precision())
                .put("recall", recall())
                .put("f1", f1());
    }
}
