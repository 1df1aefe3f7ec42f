package io.newstape.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.signal.ToldStories.Kind;
import io.newstape.signal.ToldStories.Pair;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How well sketches tell the same story from one that only looks like it, on the labelled stories. */
class SketchQualityTest {

    private static final List<Pair> PAIRS = ToldStories.pairs();

    @Test
    void shouldFindRewritesAndLeaveLookAlikesOnTheHalfTheThresholdWasChosenOn() {
        // Given
        List<Pair> odd =
                PAIRS.stream().filter(pair -> pair.a().number() % 2 == 1).toList();

        // When
        Figures figures = Figures.of(odd);

        // Then
        assertThat(figures.precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(figures.recall()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void shouldFindRewritesAndLeaveLookAlikesOnTheOtherHalf() {
        // Given
        List<Pair> even =
                PAIRS.stream().filter(pair -> pair.a().number() % 2 == 0).toList();

        // When
        Figures figures = Figures.of(even);

        // Then
        assertThat(even).hasSizeGreaterThanOrEqualTo(60);
        assertThat(figures.precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(figures.recall()).isGreaterThanOrEqualTo(0.97);
        System.out.println(
                "pairs of the even half, by the kind that is further from the original:\n" + figures.table());
    }

    private static double similarity(Pair pair) {
        return Sketch.similarity(sketch(pair.a()), sketch(pair.b()));
    }

    private static long[] sketch(ToldStories.Text text) {
        return Sketch.of(text.headline(), text.paragraphs(), Sketch.MOST_FACTS);
    }

    private static final class Figures {

        private final Map<Kind, int[]> foundAndAll = new EnumMap<>(Kind.class);

        static Figures of(List<Pair> pairs) {
            Figures figures = new Figures();
            for (Pair pair : pairs) {
                int[] count = figures.foundAndAll.computeIfAbsent(pair.kind(), kind -> new int[2]);
                count[0] += similarity(pair) >= Sketch.SAME_STORY ? 1 : 0;
                count[1]++;
            }
            return figures;
        }

        double precision() {
            double right = count(true, 0);
            return right / (right + count(false, 0));
        }

        double recall() {
            return (double) count(true, 0) / count(true, 1);
        }

        private int count(boolean same, int column) {
            return foundAndAll.entrySet().stream()
                    .filter(entry -> entry.getKey().tellsTheStory() == same)
                    .mapToInt(entry -> entry.getValue()[column])
                    .sum();
        }

        String table() {
            StringBuilder table = new StringBuilder();
            foundAndAll.forEach((kind, count) ->
                    table.append("  %-12s taken for the same story: %d of %d%n".formatted(kind, count[0], count[1])));
            return table.append("  precision %.3f, recall %.3f".formatted(precision(), recall()))
                    .toString();
        }
    }
}
