package io.newstape.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Failure;
import io.newstape.cli.config.Setting;
import io.newstape.cli.render.Output;
import io.newstape.cli.render.SignalTable;
import io.newstape.cli.render.Terminal;
import io.newstape.operations.lag.LagReader;
import io.newstape.operations.lag.LagReport;
import io.newstape.schema.Signal;
import io.newstape.streams.topology.Pipeline;
import io.newstape.streams.wire.AvroJson;
import io.newstape.streams.wire.RecordCount;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.StageTimes;
import io.newstape.streams.wire.TopicReader;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Prints the signals of the demo as they come, and how it went. */
final class DemoSignals implements AutoCloseable {

    private static final Duration ONE_LOOK = Duration.ofMillis(200);

    private final Connection connection;
    private final Output output;
    private final TopicReader<Signal> signals;
    private final Admin admin;
    private final LagReader lag;
    private final SignalTable table = new SignalTable(Terminal.width());
    private final List<Double> milliseconds = new ArrayList<>();

    DemoSignals(Connection connection, Registry registry, Output output) {
        this.connection = connection;
        this.output = output;
        this.signals = TopicReader.of(
                        connection.client(), connection.topics().signals(), Signal.class, connection.serdes(registry))
                .fromEarliest();
        this.admin = connection.admin();
        this.lag = LagReader.of(admin, connection.client(), InstantSource.system());
    }

    /** Prints until the pipeline has read all there is, and everything that it made of it was printed. */
    void printUntilCaughtUp(Pipeline pipeline) {
        if (!output.json()) {
            output.line(table.header());
        }
        boolean caughtUp = false;
        while (!caughtUp) {
            boolean any = printNext();
            if (pipeline.lastError().isPresent()) {
                throw new Failure(
                        "the pipeline ended: " + pipeline.lastError().get(),
                        "--verbose shows where.",
                        pipeline.lastError().get());
            }
            caughtUp = !any && hasCaughtUp();
        }
        signals.readToEnd(this::print);
    }

    /** Whether all that the pipeline reads is read, and no transaction holds back what it made of it. */
    private boolean hasCaughtUp() {
        String group = connection.settings().text(Setting.APPLICATION_ID);
        LagReport read = lag.read(
                group,
                List.of(
                        connection.topics().articles().name(),
                        connection.topics().scoredMentions().name()));
        return read.totalRecords() == 0
                && read.totalUncommitted() == 0
                && lag.read(group, List.of(connection.topics().signals().name()))
                                .totalUncommitted()
                        == 0;
    }

    private boolean printNext() {
        boolean any = false;
        for (ConsumerRecord<String, Signal> record : signals.poll(ONE_LOOK)) {
            any = true;
            print(record);
        }
        return any;
    }

    private void print(ConsumerRecord<String, Signal> record) {
        note(record);
        if (output.json()) {
            output.line(AvroJson.of(record.value()));
        } else {
            output.line(table.row(record.value()));
        }
    }

    private void note(ConsumerRecord<String, Signal> record) {
        long now = System.currentTimeMillis() * 1000;
        StageTimes.RECEIVED.of(record.headers()).ifPresent(received -> milliseconds.add((now - received) / 1e3));
    }

    void summarise(Publication publication) {
        long dead = RecordCount.of(connection.client(), connection.topics().deadLetters());
        double median = median();
        if (output.json()) {
            output.say(JsonNodeFactory.instance
                    .objectNode()
                    .put("articles", publication.published())
                    .put("refused", publication.refused())
                    .put("signals", milliseconds.size())
                    .put("deadLetters", dead)
                    .put("medianMillis", Math.round(median))
                    .toString());
        } else {
            output.line("");
            output.line(String.format(
                    Locale.ROOT,
                    "%d articles in, %d refused, %d signals out, %d dead letters%s",
                    publication.published(),
                    publication.refused(),
                    milliseconds.size(),
                    dead,
                    milliseconds.isEmpty()
                            ? ""
                            : String.format(Locale.ROOT, "; median %.0f ms from send to signal", median)));
        }
    }

    private double median() {
        List<Double> sorted = milliseconds.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }

    @Override
    public void close() {
        signals.close();
        lag.close();
        admin.close();
    }
}
