package io.newstape.signal.novelty;

import static io.newstape.signal.News.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Locale;
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
        assertThat(Arrays.hashCode(RELEASE)).isEqualTo(-1533261063);
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
        // the right shape, another layout
        assertThatIllegalArgumentException().isThrownBy(() -> Sketch.similarity(RELEASE, new long[] {2L << 32 | 1, 5}));
    }

    @Test
    void shouldNotBeMisledByTheSameBackground() {
        // Given
        String background =
                "The Paris-based group, founded in 1921, makes pumps and valves and employs 48,210 people in"
                        + " 31 countries. Its shares have gained 14 percent this year.";
        long[] deal = Sketch.of(article(
                "Orlan to buy Tessel",
                "Orlan (ORLN.PA) agreed on Monday to buy the Belgian chip designer Tessel for 2.4 billion euros in cash.",
                "Regulators in Brussels have until March to look at the deal, which Tessel's founders support.",
                background));
        long[] fire = Sketch.of(article(
                "Fire at Orlan warehouse put out",
                "A fire that broke out in a warehouse of Orlan (ORLN.PA) in Ghent on Sunday night has been put out.",
                "Nobody was hurt. Some 300 pallets of spare parts burned, and deliveries may be late by a week.",
                background));

        // When / Then
        assertThat(Sketch.similarity(deal, fire)).isLessThan(Sketch.SAME_STORY);
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

    @Test
    void shouldReadNoMoreThanTheLeadOfAHugeArticle() {
        // Given
        String capitals = "A".repeat(1_000_000);

        // When / Then: a text without end costs no more than its lead
        assertThat(Sketch.of(article(capitals, capitals, capitals))).hasSizeLessThan(5);
    }
}
