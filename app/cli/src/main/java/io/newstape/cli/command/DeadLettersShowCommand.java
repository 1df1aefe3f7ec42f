package io.newstape.cli.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Failure;
import io.newstape.cli.config.Unreachable;
import io.newstape.cli.render.LetterJson;
import io.newstape.cli.render.Output;
import io.newstape.operations.letters.LetterContent;
import io.newstape.operations.letters.LetterDecision;
import io.newstape.operations.letters.LetterDecoder;
import io.newstape.operations.letters.LetterFilter;
import io.newstape.operations.letters.LetterLog;
import io.newstape.operations.letters.StoredLetter;
import io.newstape.streams.wire.Registry;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows dead letters whole. */
@Command(name = "show", description = "Shows dead letters: what was wrong, what is in them, and what to do.")
final class DeadLettersShowCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids as 'dead-letters list' shows them.")
    List<String> ids = List.of();

    @Option(names = "--stack-trace", description = "Show the whole error too.")
    boolean stackTrace;

    @Mixin
    Connection connection;

    @Mixin
    Output output;

    private long found;

    @Override
    public Integer call() throws IOException {
        LetterFilter filter = new LetterFilter(
                Set.copyOf(ids.stream()
                        .map(id -> id.startsWith("0@") ? id.substring(2) : id)
                        .toList()),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty());
        try (Admin admin = connection.admin();
                Registry registry = connection.registry()) {
            LetterLog log = new LetterLog(connection.client(), connection.topics(), admin);
            LetterDecoder decoder = new LetterDecoder(registry, connection.topics());
            Map<String, LetterDecision> decisions = log.decisions();
            log.forEach(letter -> {
                if (filter.takes(letter)) {
                    found++;
                    print(letter, log.decision(decisions, letter), decoder.of(letter));
                }
            });
        } catch (KafkaException e) {
            throw Unreachable.kafka(connection, e);
        }
        if (found == 0) {
            throw new Failure(
                    "there is no dead letter " + String.join(", ", ids), "'newstape dead-letters list' shows all ids.");
        }
        return ExitCode.OK;
    }

    private void print(StoredLetter letter, Optional<LetterDecision> decision, LetterContent content) {
        ObjectNode whole = LetterJson.whole(letter, decision, content);
        if (output.json()) {
            if (stackTrace) {
                whole.put("stackTrace", letter.stackTrace());
            }
            output.line(whole);
            return;
        }
        line("letter", letter.id() + ", written " + letter.time() + (letter.retries() > 0 ? ", retried before" : ""));
        line("from", letter.source().map(Object::toString).orElse("unknown"));
        line("key", letter.keyText());
        line("reason", letter.reason().toLowerCase(Locale.ROOT));
        line("error", letter.error() + (letter.message().isEmpty() ? "" : ": " + letter.message()));
        line("form", content.form().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        line(
                "state",
                decision.map(made -> made.kind().name().toLowerCase(Locale.ROOT) + " at " + made.at()
                                + (made.record().isEmpty() ? "" : " as " + made.record())
                                + (made.why().isEmpty() ? "" : ": " + made.why()))
                        .orElse("open"));
        line("hint", content.hint());
        output.line(content.json() == null ? content.text() : pretty(content));
        if (stackTrace) {
            output.line(letter.stackTrace());
        }
    }

    private void line(String name, String text) {
        output.line(String.format("%-7s %s", name, text));
    }

    private static String pretty(LetterContent content) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content.json());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that can't be written", e);
        }
    }
}
