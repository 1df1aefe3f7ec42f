package io.newstape.cli.render;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.cli.poll.PollRound;
import io.newstape.cli.poll.PollRound.Outcome;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What polling does, a line for each round of a source. For programs that is every round. For people it is what they
 * would want to know: what was published, and when trouble begins, changes and ends. Safe for use by several threads.
 */
public final class PollLines {

    private static final Table TABLE = new Table(20, 20, 9, 6, 7, 8, 40).filling(Terminal.width());

    private final Output output;
    private final boolean all;
    private final Map<String, String> troubles = new HashMap<>();
    private boolean failed;

    /** @param all whether people want to see every round too */
    public PollLines(Output output, boolean all) {
        this.output = output;
        this.all = all;
    }

    public void header() {
        if (!output.json()) {
            output.line(TABLE.row("TIME", "SOURCE", "PUBLISHED", "KNOWN", "REFUSED", "NEXT", "RESULT"));
        }
    }

    public synchronized void add(PollRound round) {
        failed |= round.outcome() == Outcome.FAILED || round.refused() > 0;
        round.messages().forEach(message -> output.say("newstape: " + round.source() + ": " + message));
        String before = troubles.getOrDefault(round.source(), "");
        troubles.put(round.source(), round.problem());
        if (output.json()) {
            output.line(json(round));
        } else if (all || round.published() > 0 || !before.equals(round.problem())) {
            output.line(row(round));
        }
    }

    /** Whether a source failed, or an article was refused. */
    public synchronized boolean anythingFailed() {
        return failed;
    }

    private static String row(PollRound round) {
        int known = round.articles() - round.published() - round.waiting();
        return TABLE.row(
                round.time().truncatedTo(ChronoUnit.SECONDS).toString(),
                round.source(),
                Integer.toString(round.published()),
                Integer.toString(Math.max(0, known)),
                Integer.toString(round.refused()),
                round.next().toSeconds() + "s",
                round.problem().isEmpty() ? word(round.outcome()) : word(round.outcome()) + ": " + round.problem());
    }

    private static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode json(PollRound round) {
        ObjectNode object = JsonNodeFactory.instance
                .objectNode()
                .put("time", round.time().toString())
                .put("source", round.source())
                .put("outcome", word(round.outcome()))
                .put("status", round.status())
                .put("articles", round.articles())
                .put("published", round.published())
                .put("refused", round.refused())
                .put("waiting", round.waiting())
                .put("bytes", round.bytes())
                .put("seconds", round.took().toMillis() / 1e3)
                .put("nextSeconds", round.next().toMillis() / 1e3);
        if (!round.problem().isEmpty()) {
            object.put("problem", round.problem());
        }
        return object;
    }
}
