package io.newstape.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newstape.signal.SignalRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of a desk's own, from a properties file. */
class RulesReaderTest {

    private final RulesReader reader = new RulesReader(Duration.ofDays(7));

    @TempDir
    Path directory;

    @Test
    void shouldKeepWhatAFileDoesNotName() throws IOException {
        assertThat(read(directory, "")).isEqualTo(SignalRules.STANDARD);
        assertThat(read(directory, "novelty.same.story = 0.5 ").sameStory()).isEqualTo(0.5);
        assertThat(read(directory, "novelty.same.story=0.5").relevance()).isEqualTo(SignalRules.STANDARD.relevance());
    }

    @Test
    void shouldNameAnotherVersionForOtherFiguresOnly() throws IOException {
        assertThat(read(directory, "novelty.same.story=0.34").version("1")).isEqualTo("1");
        assertThat(read(directory, "novelty.same.story=0.35").version("1")).matches("1\\+[0-9a-f]{8}");
        assertThat(read(directory, "novelty.same.story=0.35").version("1"))
                .isNotEqualTo(read(directory, "novelty.same.story=0.36").version("1"));
    }

    @ParameterizedTest
    @CsvSource({
        "novelty.same.story, 0",
        "novelty.same.story, 1.01",
        "mention.least.confidence, -0.1",
        "signal.least.relevance, NaN",
        "relevance.crowd, 2",
        "relevance.in.list, -1",
        "relevance.in.headline.of.list, Infinity",
        "memory.articles, 0",
        "memory.articles, 1.5",
        "memory.time, 0s",
        "memory.time, soon",
        "baseline.half.life, 0s",
        "surprise.enough.history, few"
    })
    void shouldRefuseWhatIsOutsideItsRange(String rule, String value) {
        assertThatThrownBy(() -> read(directory, rule + "=" + value))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("desk.properties");
    }

    @Test
    void shouldNameTheRuleThatWasProbablyMeant() {
        assertThatThrownBy(() -> read(directory, "novelty.same.storey=0.5"))
                .isInstanceOfSatisfying(Failure.class, failure -> assertThat(failure.advice())
                        .startsWith("Did you mean 'novelty.same.story'?"))
                .hasMessageContaining("there is no rule 'novelty.same.storey' (from ");
    }

    @Property(tries = 100)
    void shouldReadBackWhatIsWritten(
            @ForAll @DoubleRange(min = 0.01, max = 1) double sameStory,
            @ForAll @DoubleRange(max = 1) double confidence,
            @ForAll @DoubleRange(max = 1) double crowd,
            @ForAll @IntRange(min = 1, max = 10_000) int hours)
            throws IOException {
        Path folder = Files.createTempDirectory("rules");
        try {
            // When
            SignalRules rules = read(
                    folder,
                    "novelty.same.story=" + sameStory + "\nmention.least.confidence=" + confidence
                            + "\nrelevance.crowd=" + crowd + "\nbaseline.half.life=" + hours + "h");

            // Then
            assertThat(rules.sameStory()).isEqualTo(sameStory);
            assertThat(rules.leastConfidence()).isEqualTo(confidence);
            assertThat(rules.relevance().crowd()).isEqualTo(crowd);
            assertThat(rules.context().halfLife()).isEqualTo(Duration.ofHours(hours));
        } finally {
            Files.delete(folder.resolve("desk.properties"));
            Files.delete(folder);
        }
    }

    /** Whatever stands in a file, it is rules or it is told; nothing else comes out. */
    @Property(tries = 200)
    void shouldReadOrRefuseWhateverAFileSays(@ForAll String text) throws IOException {
        Path folder = Files.createTempDirectory("rules");
        try {
            assertThat(read(folder, "novelty.same.story=" + text)).isNotNull();
        } catch (Failure e) {
            assertThat(e.advice()).isNotBlank();
        } finally {
            Files.deleteIfExists(folder.resolve("desk.properties"));
            Files.delete(folder);
        }
    }

    private SignalRules read(Path folder, String text) throws IOException {
        Path file = folder.resolve("desk.properties");
        // what UTF-8 can't say becomes a question mark
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        return reader.read(file);
    }
}
