package io.newstape.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.cli.bench.Bench;
import io.newstape.cli.bench.BenchArticles;
import io.newstape.cli.bench.BenchCost;
import io.newstape.cli.bench.BenchFlow;
import io.newstape.cli.bench.BenchLatency;
import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Misuse;
import io.newstape.cli.config.PipelineFactory;
import io.newstape.cli.config.SettingsOption;
import io.newstape.cli.render.Figures;
import io.newstape.cli.render.Output;
import io.newstape.cli.render.Table;
import io.newstape.embedded.Distribution;
import io.newstape.embedded.EmbeddedStack;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.HdrHistogram.Histogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the whole pipeline on this machine. */
@Command(
        name = "bench",
        description = {
            "Measures how fast the whole pipeline is on this machine.",
            "It starts a Kafka broker and a schema registry on 127.0.0.1, and sends the same articles through a "
                    + "pass-through, which nothing can beat, a skeleton of the pipeline, and the pipeline. The rounds alternate, and the first "
                    + "one is not counted. Other work on the machine falsifies the figures; compare only those of one "
                    + "run.",
            "Each figure is the median of the rounds. THREAD MS is processor time of the stream threads for an "
                    + "article, CLIENT MS the same with their Kafka clients. GARBAGE KB is what the stream threads "
                    + "allocate. RECORDS and BYTES are what is written, changelogs included.",
            "With --rate, it sends that many articles a second and shows how long a desk waits for their signals, in "
                    + "milliseconds from the time at which each article was due. As many articles go before, at most 5000, "
                    + "and are not counted."
        })
public final class BenchCommand implements Callable<Integer> {

    private static final Table TABLE = new Table(12, 10, 6, 10, 10, 11, 8, 8);

    private static final Table WAITS = new Table(12, 11, 8, 8, 8, 8, 8);

    @Mixin
    SettingsOption given;

    @Mixin
    Output output;

    @Option(names = "--articles", paramLabel = "N", description = "Articles of a round. Default: ${DEFAULT-VALUE}.")
    int articles = 8000;

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds that count. Default: ${DEFAULT-VALUE}.")
    int rounds = 3;

    @Option(
            names = "--companies",
            paramLabel = "N",
            description = "Companies that an article names, 1 to 20. Default: ${DEFAULT-VALUE}.")
    int companies = 3;

    @Option(
            names = "--length",
            paramLabel = "CHARACTERS",
            description = "Length of an article, 200 or more. Default: ${DEFAULT-VALUE}.")
    int length = 2400;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Articles a second. Measures how long a desk waits, and not the full speed.")
    Integer rate;

    @Override
    public Integer call() throws Exception {
        if (articles < 1 || rounds < 1 || rate != null && rate < 1) {
            throw new Misuse("--articles, --rounds and --rate are 1 or more", "Leave them out for the default.");
        }
        BenchArticles kind = articles(companies, length);
        given.isolate();
        requireSense();
        try (EmbeddedStack stack = EmbeddedStack.startTemporary(Distribution.besideTheJar())) {
            Bench bench = new Bench(stack, given, kind, articles);
            if (rate != null) {
                printWaits(bench.latency(rate, line -> output.say("newstape: " + line)));
                return ExitCode.OK;
            }
            output.say("newstape: " + articles + " articles a round, " + rounds
                    + " rounds and one before that isn't counted");
            print(bench.throughput(rounds, line -> output.say("newstape: " + line)));
        }
        return ExitCode.OK;
    }

    /** A wrong setting is reported before anything starts. */
    private void requireSense() {
        Connection connection = new Connection();
        connection.given.isolate();
        connection.given.set.putAll(given.set);
        new PipelineFactory(connection).requireSense();
    }

    private static BenchArticles articles(int companies, int length) {
        try {
            return new BenchArticles(companies, length);
        } catch (IllegalArgumentException e) {
            throw new Misuse("can't make articles of " + e.getMessage(), "See 'newstape bench --help'.", e);
        }
    }

    private void print(Map<BenchFlow, List<BenchCost>> costs) {
        if (!output.json()) {
            output.line(TABLE.row(
                    "FLOW", "ARTICLES/S", "RATIO", "THREAD MS", "CLIENT MS", "GARBAGE KB", "RECORDS", "BYTES"));
        }
        double floor = BenchCost.median(costs.get(BenchFlow.PASS_THROUGH), BenchCost::perSecond);
        costs.forEach((flow, all) -> print(flow, all, floor));
    }

    private void print(BenchFlow flow, List<BenchCost> all, double floor) {
        ToDoubleFunction<ToDoubleFunction<BenchCost>> median = figure -> BenchCost.median(all, figure);
        double perSecond = median.applyAsDouble(BenchCost::perSecond);
        if (output.json()) {
            ObjectNode line = JsonNodeFactory.instance.objectNode().put("flow", flow.label());
            line.put("articles", articles).put("companies", companies).put("characters", length);
            line.put("articlesPerSecond", perSecond);
            all.forEach(cost -> line.withArray("rounds").add(cost.perSecond()));
            line.put("ratioToPassThrough", perSecond / floor);
            line.put("threadMillis", median.applyAsDouble(BenchCost::threadMillis));
            line.put("clientMillis", median.applyAsDouble(BenchCost::clientMillis));
            line.put("allocatedKilobytes", median.applyAsDouble(BenchCost::allocatedKilobytes));
            line.put("recordsPerArticle", median.applyAsDouble(BenchCost::recordsPerArticle));
            line.put("bytesPerArticle", median.applyAsDouble(BenchCost::bytesPerArticle));
            output.line(line);
        } else {
            output.line(TABLE.row(
                    flow.label(),
                    Figures.of("%.0f", perSecond),
                    Figures.of("%.2f", perSecond / floor),
                    Figures.of("%.3f", median.applyAsDouble(BenchCost::threadMillis)),
                    Figures.of("%.3f", median.applyAsDouble(BenchCost::clientMillis)),
                    Figures.of("%.0f", median.applyAsDouble(BenchCost::allocatedKilobytes)),
                    Figures.of("%.1f", median.applyAsDouble(BenchCost::recordsPerArticle)),
                    Figures.of("%.0f", median.applyAsDouble(BenchCost::bytesPerArticle))));
        }
    }

    private void printWaits(Map<BenchFlow, BenchLatency> waits) {
        if (!output.json()) {
            output.line(WAITS.row("FLOW", "DESK READS", "SIGNALS", "P50 MS", "P99 MS", "P99.9 MS", "MAX MS"));
        }
        waits.forEach((flow, latency) -> {
            print(flow, "uncommitted", latency.uncommitted());
            print(flow, "committed", latency.committed());
        });
    }

    private void print(BenchFlow flow, String reads, Histogram micros) {
        if (output.json()) {
            output.line(JsonNodeFactory.instance
                    .objectNode()
                    .put("flow", flow.label())
                    .put("rate", rate)
                    .put("reads", reads)
                    .put("signals", micros.getTotalCount())
                    .put("p50Millis", micros.getValueAtPercentile(50) / 1e3)
                    .put("p99Millis", micros.getValueAtPercentile(99) / 1e3)
                    .put("p999Millis", micros.getValueAtPercentile(99.9) / 1e3)
                    .put("maxMillis", micros.getMaxValue() / 1e3));
        } else {
            output.line(WAITS.row(
                    flow.label(),
                    reads,
                    Long.toString(micros.getTotalCount()),
                    millis(micros.getValueAtPercentile(50)),
                    millis(micros.getValueAtPercentile(99)),
                    millis(micros.getValueAtPercentile(99.9)),
                    millis(micros.getMaxValue())));
        }
    }

    private static String millis(long micros) {
        return Figures.of("%.1f", micros / 1e3);
    }
}
