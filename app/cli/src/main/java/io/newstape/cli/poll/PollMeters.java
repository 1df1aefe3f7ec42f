package io.newstape.cli.poll;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.newstape.cli.poll.PollRound.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * Counts rounds for Prometheus. Every series is there from the start, so that a source that never answered shows as well;
 * their number is bounded by that of the sources. Safe for use by several threads.
 */
public final class PollMeters implements AutoCloseable {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<String, AtomicLong> failures = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> answeredMillis = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> nextMillis = new ConcurrentHashMap<>();

    /** @param start when the sources are asked first */
    public PollMeters(List<PolledSource> sources, Instant start) {
        for (PolledSource source : sources) {
            String name = source.name();
            failures.put(
                    name, gauge(name, "newstape.poll.failures", "How many requests to the source failed in a row.", 1));
            answeredMillis.put(
                    name,
                    gauge(
                            name,
                            "newstape.poll.answered.timestamp.seconds",
                            "When the source last answered, in seconds since 1970; 0 if it hasn't yet.",
                            1e3));
            nextMillis.put(
                    name,
                    gauge(
                            name,
                            "newstape.poll.next.timestamp.seconds",
                            "When the source is to be asked next, in seconds since 1970.",
                            1e3));
            nextMillis.get(name).set(start.toEpochMilli());
            for (Outcome outcome : Outcome.values()) {
                rounds(name, outcome);
            }
            articles(name, "published");
            articles(name, "refused");
            bytes(name);
        }
    }

    private AtomicLong gauge(String source, String meter, String meaning, double divisor) {
        AtomicLong value = new AtomicLong();
        Gauge.builder(meter, value, number -> number.get() / divisor)
                .description(meaning)
                .tags("source", source)
                .register(registry);
        return value;
    }

    private Counter rounds(String source, Outcome outcome) {
        return counter(
                "newstape.poll.rounds",
                "Requests to the source, by outcome.",
                Tags.of("source", source, "outcome", outcome.name().toLowerCase(Locale.ROOT)));
    }

    private Counter articles(String source, String result) {
        return counter(
                "newstape.poll.articles",
                "Articles of the source that were published or refused. A bad one is counted at each look.",
                Tags.of("source", source, "result", result));
    }

    private Counter bytes(String source) {
        return counter(
                "newstape.poll.bytes", "Bytes of answers, as they came over the net.", Tags.of("source", source));
    }

    private Counter counter(String meter, String meaning, Tags tags) {
        return Counter.builder(meter).description(meaning).tags(tags).register(registry);
    }

    /** Takes over a round. */
    public void add(PollRound round) {
        String source = round.source();
        rounds(source, round.outcome()).increment();
        articles(source, "published").increment(round.published());
        articles(source, "refused").increment(round.refused());
        bytes(source).increment(round.bytes());
        nextMillis
                .get(source)
                .set(round.time().plus(round.took()).plus(round.next()).toEpochMilli());
        if (round.outcome() == Outcome.FAILED) {
            failures.get(source).incrementAndGet();
        } else if (round.outcome() != Outcome.POSTPONED) {
            failures.get(source).set(0);
            answeredMillis.get(source).set(round.time().toEpochMilli());
        }
    }

    /** Everything in Prometheus' text format. */
    public String scrape() {
        return registry.scrape();
    }

    /** Which sources fail, if all do; empty otherwise. A single one has a fault of its own. */
    public Optional<String> unwell() {
        boolean all = failures.values().stream().allMatch(count -> count.get() > 0);
        return all
                ? Optional.of("every source fails: "
                        + failures.keySet().stream().sorted().limit(20).collect(Collectors.joining(", ")))
                : Optional.empty();
    }

    @Override
    public void close() {
        registry.close();
    }
}
