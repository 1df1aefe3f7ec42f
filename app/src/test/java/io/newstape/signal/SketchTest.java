package io.newstape.signal;

import static io.newstape.signal.News.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SketchTest {

    private static final long[] RELEASE = Sketch.of(article(
            "Orlan to buy Tessel for 2.4 billion euros",
            "Orlan (ORLN.PA) agreed to buy the Belgian chip designer Tessel for 2.4 billion euros in cash."));

    @Test
    void shouldFindACopyWholeWhateverItsPlaceOnThePage() {
        // Given
        long[] copy = Sketch.of(article(
                "ORLAN TO BUY TESSEL FOR 2.4 BILLION EUROS",
                "PARIS, Oct 28 (Newswire) - Orlan <ORLN.PA>",
                "agreed to buy the Belgian chip designer Tessel for 2.4 bln euros in cash."));

        // When / Then
        assertThat(Sketch.similarity(RELEASE, copy)).isGreaterThan(0.9);
    }

    @Test
    void shouldTellTheSameTemplateWithOtherNumbersApart() {
        // Given
        long[] other = Sketch.of(article(
                "Orlan to buy Tessel for 3.9 billion euros",
                "Orlan (ORLN.PA) agreed to buy the Belgian chip designer Tessel for 3.9 billion euros in 61 months."));
        long[] july = Sketch.of(article("Orlan July sales 4,210 units", "Orlan sold 4,210 cars in July, up 3.2 pct."));
        long[] august =
                Sketch.of(article("Orlan August sales 3,988 units", "Orlan sold 3,988 cars in August, up 1.7 pct."));

        // When / Then
        assertThat(Sketch.similarity(july, august)).isLessThan(Sketch.SAME_STORY);
        assertThat(Sketch.similarity(RELEASE, other)).isLessThan(0.8);
    }

    @Test
    void shouldMakeTheSameSketchOnEveryMachine() {
        // Given: made once and written down, so that a change of rules is seen
        assertThat(Arrays.hashCode(RELEASE)).isEqualTo(-769427781);
    }

    @Test
    void shouldNotDependOnTheLocale() {
        // Given
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            // When
            long[] sketch = Sketch.of(article("TITAN INDUSTRIES LIFTS DIVIDEND", "INVESTORS WILL GET IT IN JUNE."));

            // Then
            Locale.setDefault(Locale.ROOT);
            assertThat(sketch)
                    .isEqualTo(Sketch.of(article("TITAN INDUSTRIES LIFTS DIVIDEND", "INVESTORS WILL GET IT IN JUNE.")));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void shouldHaveNothingToCompareInAnEmptyArticle() {
        assertThat(Sketch.of(article("", "The of, and."))).isEmpty();
        assertThat(Sketch.similarity(new long[0], RELEASE)).isZero();
        assertThat(Sketch.similarity(new long[0], new long[0])).isZero();
    }

    @Test
    void shouldRefuseWhatIsNoSketch() {
        assertThatIllegalArgumentException().isThrownBy(() -> Sketch.similarity(RELEASE, new long[] {1, 2, 3}));
    }

    @Test
    void shouldEstimateTheOverlapOfTextsThatAreLongerThanASketch() {
        // Given: 120 words each, half of them shared, in 200 variations
        Random random = new Random(7);
        double sum = 0;
        double squares = 0;

        // When
        for (int i = 0; i < 200; i++) {
            List<String> words = new ArrayList<>();
            for (int w = 0; w < 180; w++) {
                words.add(word(random));
            }
            double estimate = Sketch.similarity(sketch(words.subList(0, 120)), sketch(words.subList(60, 180)));
            sum += estimate;
            squares += (estimate - 0.5) * (estimate - 0.5);
        }

        // Then
        assertThat(sum / 200).isCloseTo(0.5, within(0.03));
        assertThat(Math.sqrt(squares / 200)).isLessThan(0.12);
    }

    @Test
    void shouldEstimateTheOverlapOfABriefAndALongText() {
        // Given: a brief of 40 words, all of them among the long text's 110
        Random random = new Random(11);
        double sum = 0;

        // When
        for (int i = 0; i < 200; i++) {
            List<String> words = new ArrayList<>();
            for (int w = 0; w < 110; w++) {
                words.add(word(random));
            }
            sum += Sketch.similarity(sketch(words.subList(0, 40)), sketch(words));
        }

        // Then
        assertThat(sum / 200).isCloseTo(Math.sqrt(40.0 / 110), within(0.03));
    }

    @Property(tries = 300)
    void shouldBeSymmetricalAndWithinBounds(
            @ForAll @StringLength(max = 300) String a, @ForAll @StringLength(max = 300) String b) {
        // Given
        long[] one = Sketch.of(article(a, b));
        long[] other = Sketch.of(article(b));

        // When
        double similarity = Sketch.similarity(one, other);

        // Then
        assertThat(similarity).isBetween(0.0, 1.0).isEqualTo(Sketch.similarity(other, one));
        assertThat(Sketch.similarity(one, one)).isEqualTo(one.length == 0 ? 0 : 1, within(1e-12));
        assertThat(one.length).isLessThanOrEqualTo(1 + Sketch.MOST_FACTS / 2);
    }

    @Property(tries = 200)
    void shouldNotDependOnTheOrderOfParagraphs(@ForAll List<@StringLength(max = 40) String> paragraphs) {
        // Given
        List<String> few = paragraphs.subList(0, Math.min(10, paragraphs.size()));
        List<String> reversed = new ArrayList<>(few);
        Collections.reverse(reversed);

        // When / Then
        assertThat(Sketch.of("", few, Sketch.MOST_FACTS)).isEqualTo(Sketch.of("", reversed, Sketch.MOST_FACTS));
    }

    @Test
    void shouldReadNoMoreThanTheLeadOfAHugeArticle() {
        // Given
        String capitals = "A".repeat(1_000_000);

        // When / Then: a text without end costs no more than its lead
        assertThat(Sketch.of(article(capitals, capitals, capitals))).hasSizeLessThan(5);
    }

    private static long[] sketch(List<String> words) {
        return Sketch.of("", List.of(String.join(" ", words)), Sketch.MOST_FACTS);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            word.append((char) ('k' + random.nextInt(8)));
        }
        return word.toString();
    }
}
