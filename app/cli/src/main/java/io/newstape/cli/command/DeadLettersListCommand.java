package io.newstape.cli.command;

import io.newstape.cli.config.Choices;
import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Unreachable;
import io.newstape.cli.render.LetterJson;
import io.newstape.cli.render.Output;
import io.newstape.cli.render.Table;
import io.newstape.cli.render.Terminal;
import io.newstape.operations.letters.LetterDecision;
import io.newstape.operations.letters.LetterFilter;
import io.newstape.operations.letters.LetterLog;
import io.newstape.operations.letters.StoredLetter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists dead letters. */
@Command(
        name = "list",
        description = {
            "Lists dead letters, oldest first.",
            "FROM is the record that the pipeline could not use. STATE is open, retried or discarded."
        })
final class DeadLettersListCommand implements Runnable {

    @Mixin
    LetterSelection selection;

    @Option(
            names = "--state",
            paramLabel = "open|retried|discarded|all",
            converter = States.class,
            completionCandidates = States.class,
            description = "Only letters in this state. Default: open.")
    State state = State.OPEN;

    @Option(names = "--max", paramLabel = "N", description = "List no more than this number of letters.")
    long max = Long.MAX_VALUE;

    @Mixin
    Connection connection;

    @Mixin
    Output output;

    private final Table table = new Table(8, 20, 13, 9, 26, 20, 40).filling(Terminal.width());
    private final SortedMap<String, Integer> shown = new TreeMap<>();
    private long count;

    /** What has been done about a letter. */
    enum State {
        OPEN,
        RETRIED,
        DISCARDED,
        ALL;

        boolean takes(Optional<LetterDecision> decision) {
            return this == ALL
                    || decision.map(made -> made.kind().name())
                            .orElse(OPEN.name())
                            .equals(name());
        }
    }

    static final class States extends Choices<State> {
        States() {
            super(State.OPEN, State.RETRIED, State.DISCARDED, State.ALL);
        }
    }

    @Override
    public void run() {
        LetterFilter filter = selection.filter();
        try (Admin admin = connection.admin()) {
            LetterLog log = new LetterLog(connection.client(), connection.topics(), admin);
            Map<String, LetterDecision> decisions = log.decisions();
            if (!output.json()) {
                output.line(table.row("ID", "TIME (UTC)", "REASON", "STATE", "FROM", "KEY", "ERROR"));
            }
            log.forEach(letter -> {
                Optional<LetterDecision> decision = log.decision(decisions, letter);
                if (filter.takes(letter) && state.takes(decision)) {
                    print(letter, decision);
                }
            });
        } catch (KafkaException e) {
            throw Unreachable.kafka(connection, e);
        }
        StringBuilder sum = new StringBuilder(count + (count == 1 ? " dead letter" : " dead letters"));
        shown.forEach((reason, number) -> sum.append(sum.indexOf(":") < 0 ? ": " : ", ")
                .append(number)
                .append(' ')
                .append(reason));
        output.say(sum.toString());
    }

    private void print(StoredLetter letter, Optional<LetterDecision> decision) {
        String reason = letter.reason().isEmpty() ? "foreign" : letter.reason().toLowerCase(Locale.ROOT);
        shown.merge(reason, 1, Integer::sum);
        if (++count > max) {
            return;
        }
        if (output.json()) {
            output.line(LetterJson.head(letter, decision));
        } else {
            output.line(table.row(
                    letter.id(),
                    letter.time().truncatedTo(ChronoUnit.SECONDS).toString(),
                    reason,
                    decision.map(made -> made.kind().name().toLowerCase(Locale.ROOT))
                            .orElse("open"),
                    letter.source().map(Object::toString).orElse("-"),
                    letter.keyText(),
                    letter.message().isEmpty() ? letter.error() : letter.message()));
        }
    }
}
