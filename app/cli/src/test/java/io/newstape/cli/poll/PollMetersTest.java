package io.newstape.cli.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.cli.poll.PollRound.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PollMetersTest {

    private static final Pattern METRIC = Pattern.compile("newstape_poll_[a-z_]+");

    @TempDir
    Path folder;

    private PollMeters meters;

    @BeforeEach
    void open() throws IOException {
        Path file = Files.writeString(
                folder.resolve("sources.ini"), "[a]\nurl = https://a.example/\n[b]\nurl = https://b.example/\n");
        meters = new PollMeters(
                SourcesFile.read(file.toString(), Map.of(), "newstape/1"), Instant.parse("2026-03-02T09:00:00Z"));
    }

    @Test
    void shouldCountRoundsArticlesAndBytes() {
        // When
        meters.add(round("a", Outcome.READ));
        meters.add(round("a", Outcome.UNCHANGED));

        // Then
        assertThat(meters.scrape().lines())
                .contains(
                        "newstape_poll_rounds_total{outcome=\"read\",source=\"a\"} 1.0",
                        "newstape_poll_rounds_total{outcome=\"unchanged\",source=\"a\"} 1.0",
                        "newstape_poll_rounds_total{outcome=\"read\",source=\"b\"} 0.0",
                        "newstape_poll_articles_total{result=\"published\",source=\"a\"} 4.0",
                        "newstape_poll_articles_total{result=\"refused\",source=\"a\"} 2.0",
                        "newstape_poll_bytes_total{source=\"a\"} 200.0",
                        "newstape_poll_failures{source=\"a\"} 0.0",
                        "newstape_poll_answered_timestamp_seconds{source=\"b\"} 0.0");
        // a minute and ten milliseconds after the round began; the other source hasn't been asked yet
        assertThat(next("a"))
                .isEqualTo(Instant.parse("2026-03-02T09:31:00.010Z").toEpochMilli() / 1e3);
        assertThat(next("b")).isEqualTo(Instant.parse("2026-03-02T09:00:00Z").getEpochSecond());
    }

    @Test
    void shouldShowHowLongASourceFailsAndBeUnwellWhenAllDo() {
        // When
        meters.add(round("a", Outcome.FAILED));
        meters.add(round("a", Outcome.FAILED));
        meters.add(round("b", Outcome.READ));

        // Then
        assertThat(meters.scrape()).contains("newstape_poll_failures{source=\"a\"} 2.0");
        assertThat(meters.unwell()).isEmpty();
        meters.add(round("b", Outcome.FAILED));
        assertThat(meters.unwell()).hasValueSatisfying(why -> assertThat(why).contains("a, b"));
        meters.add(round("a", Outcome.POSTPONED));
        assertThat(meters.unwell()).isPresent();
        meters.add(round("a", Outcome.UNCHANGED));
        assertThat(meters.unwell()).isEmpty();
    }

    @Test
    void shouldBeDescribedAsItIs() throws IOException {
        // When
        Set<String> shown = names(meters.scrape().replaceAll("(?m)^#.*", ""));

        // Then
        assertThat(names(Files.readString(Path.of("..", "..", "docs", "sources.md"))))
                .isEqualTo(shown);
    }

    private double next(String source) {
        return meters.scrape()
                .lines()
                .filter(line -> line.startsWith("newstape_poll_next_timestamp_seconds{source=\"" + source + "\"}"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static Set<String> names(String text) {
        Set<String> names = new TreeSet<>();
        METRIC.matcher(text).results().forEach(match -> names.add(match.group()));
        return names;
    }

    private static PollRound round(String source, Outcome outcome) {
        return new PollRound(
                source,
                Instant.parse("2026-03-02T09:30:00Z"),
                outcome,
                200,
                5,
                2,
                1,
                0,
                100,
                Duration.ofMillis(10),
                Duration.ofMinutes(1),
                outcome == Outcome.FAILED ? "a fault" : "",
                List.of());
    }
}
