package io.newstape.cli.bench;

import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Setting;
import io.newstape.cli.config.SettingsOption;
import io.newstape.embedded.EmbeddedStack;
import io.newstape.schema.Article;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Rounds of all flows on one stack, each flow in turn, so that what disturbs the machine disturbs all of them. */
public final class Bench {

    /** Articles after which the compiler has done most of its work. */
    private static final int LONGEST_WARM_UP = 5_000;

    private final EmbeddedStack stack;
    private final SettingsOption given;
    private final BenchArticles kind;
    private final int count;

    /** @param given settings of the pipeline, such as {@code stream.threads} */
    public Bench(EmbeddedStack stack, SettingsOption given, BenchArticles kind, int count) {
        this.stack = stack;
        this.given = given;
        this.kind = kind;
        this.count = count;
    }

    /**
     * Measures articles per second and what they cost. A round goes before, for the compiler.
     *
     * @param progress told of each round
     */
    public Map<BenchFlow, List<BenchCost>> throughput(int rounds, Consumer<String> progress) throws Exception {
        List<Article> articles = kind.first(count);
        Map<BenchFlow, List<BenchCost>> costs = new EnumMap<>(BenchFlow.class);
        for (int round = 0; round <= rounds; round++) {
            for (BenchFlow flow : BenchFlow.values()) {
                BenchCost cost = new BenchRound(connection(flow, round), articles, kind.companies()).run(flow);
                progress.accept(String.format(
                        Locale.ROOT, "round %d, %s: %.0f articles a second", round, flow.label(), cost.perSecond()));
                if (round > 0) {
                    costs.computeIfAbsent(flow, f -> new ArrayList<>()).add(cost);
                }
            }
        }
        return costs;
    }

    /**
     * Measures how long a desk waits for signals.
     *
     * @param rate articles a second
     * @param progress told of each flow
     */
    public Map<BenchFlow, BenchLatency> latency(int rate, Consumer<String> progress) throws Exception {
        int warmUp = Math.min(count, LONGEST_WARM_UP);
        List<Article> articles = kind.first(warmUp + count);
        Map<BenchFlow, BenchLatency> waits = new EnumMap<>(BenchFlow.class);
        for (BenchFlow flow : BenchFlow.values()) {
            progress.accept(flow.label() + ": " + count + " articles, " + rate + " a second");
            waits.put(
                    flow,
                    new LatencyRound(
                                    connection(flow, 0),
                                    articles.subList(0, warmUp),
                                    articles.subList(warmUp, articles.size()),
                                    kind.companies(),
                                    rate)
                            .run(flow));
        }
        return waits;
    }

    private Connection connection(BenchFlow flow, int round) {
        Connection connection = new Connection();
        connection.given.isolate();
        connection.use(stack.bootstrapServers(), stack.registryUrl());
        String name = "bench-" + flow.label() + "-" + round;
        connection.given.set.putAll(given.set);
        connection.given.set.put(Setting.APPLICATION_ID.key(), name);
        connection.given.set.put(Setting.TOPIC_PREFIX.key(), name + ".");
        connection.given.set.put(
                Setting.STATE_DIR.key(), stack.directory().resolve("state").toString());
        return connection;
    }
}
