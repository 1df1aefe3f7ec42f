package io.newstape.signal.novelty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newstape.signal.novelty.ToldStories.Pair;
import io.newstape.signal.novelty.ToldStories.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How well sketches tell the same story from one that only looks like it, on the labelled stories. */
class SketchQualityTest {

    private static final List<Pair> PAIRS = ToldStories.pairs();

    @Test
    void shouldTellTheStoriesItWasMadeWith() {
        // When
        Figures figures = Figures.of("stories 1 to 16", stories(1, 16));

        // Then
        assertThat(figures.precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(figures.recall()).isGreaterThanOrEqualTo(0.92);
    }

    @Test
    void shouldTellStoriesWrittenAfterwards() {
        // When
        Figures figures = Figures.of("stories 17 to 22, never tuned on", stories(17, 22));

        // Then
        assertThat(figures.precision()).isGreaterThanOrEqualTo(0.97);
        assertThat(figures.recall()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void shouldTellThemWithTheSameBackgroundBelowLookAlikes() {
        // Given: what an archive adds, the same below every text of a company
        List<Pair> lookAlikes = PAIRS.stream()
                .filter(pair -> !pair.same())
                .map(pair -> new Pair(withBackground(pair.a()), withBackground(pair.b())))
                .toList();

        // When
        Figures figures = Figures.of("look-alikes above one background", lookAlikes);

        // Then
        assertThat(figures.count(false, 0)).isLessThanOrEqualTo(lookAlikes.size() / 25);
    }

    @Test
    void shouldTellThePairsOfAnotherHand() {
        // When
        Figures figures = Figures.ofOthers();

        // Then: a third of its look-alikes are next steps of the same story, some with the same figures
        assertThat(figures.recall()).isGreaterThanOrEqualTo(0.97);
        assertThat(figures.precision()).isGreaterThanOrEqualTo(0.75);
    }

    private static List<Pair> stories(int first, int last) {
        return PAIRS.stream()
                .filter(pair -> pair.a().number() >= first && pair.a().number() <= last)
                .toList();
    }

    private static Text withBackground(Text text) {
        List<String> longer = new ArrayList<>(text.paragraphs());
        longer.add("The group, founded in " + (1900 + text.number()) + ", makes pumps and valves and employs "
                + (31 + text.number()) + ",210 people in 42 countries. Its shares have gained 14 percent this year, "
                + "against a rise of 9 percent in the sector index. Analysts have a median price target of 87.50.");
        return new Text(text.story(), text.kind(), text.headline(), longer);
    }

    private static double similarity(Pair pair) {
        return Sketch.similarity(sketch(pair.a()), sketch(pair.b()));
    }

    private static long[] sketch(ToldStories.Text text) {
        return Sketch.of(text.headline(), text.paragraphs(), Sketch.MOST_FACTS);
    }

    /** How many pairs of each kind were taken for the same story, and how many there are. */
    private static final class Figures {

        private final Map<String, int[]> same = new TreeMap<>();
        private final Map<String, int[]> different = new TreeMap<>();

        static Figures of(String title, List<Pair> pairs) {
            Figures figures = new Figures();
            pairs.forEach(pair -> figures.add(pair.same(), pair.kind().name(), similarity(pair)));
            return figures.print(title);
        }

        static Figures ofOthers() {
            Figures figures = new Figures();
            for (JsonNode pair : ToldStories.lines("rewrites.jsonl")) {
                double similarity = Sketch.similarity(
                        sketch(ToldStories.text(pair.get("a"))), sketch(ToldStories.text(pair.get("b"))));
                figures.add(
                        "rewrite".equals(pair.get("label").asText()),
                        pair.get("kind").asText(),
                        similarity);
            }
            return figures.print("pairs of another hand");
        }

        private void add(boolean isSame, String kind, double similarity) {
            int[] count = (isSame ? same : different).computeIfAbsent(kind, unseen -> new int[2]);
            count[0] += similarity >= Sketch.SAME_STORY ? 1 : 0;
            count[1]++;
        }

        double precision() {
            double right = count(true, 0);
            return right / (right + count(false, 0));
        }

        double recall() {
            return (double) count(true, 0) / count(true, 1);
        }

        int count(boolean isSame, int column) {
            return (isSame ? same : different)
                    .values().stream().mapToInt(count -> count[column]).sum();
        }

        private Figures print(String title) {
            StringBuilder table = new StringBuilder(title).append(", taken for the same story:\n");
            same.forEach((kind, count) ->
                    table.append("  same       %-26s %3d of %d%n".formatted(kind, count[0], count[1])));
            different.forEach((kind, count) ->
                    table.append("  different  %-26s %3d of %d%n".formatted(kind, count[0], count[1])));
            if (!same.isEmpty()) {
                table.append("  precision %.3f, recall %.3f%n".formatted(precision(), recall()));
            }
            System.out.print(table);
            return this;
        }
    }
}
