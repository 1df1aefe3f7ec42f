package io.newstape.sentiment.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newstape.sentiment.Label;
import io.newstape.sentiment.Reading;
import io.newstape.text.ProcessorTime;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextScorerTest {

    private static final TextScorer SCORER = TextScorer.shipped();

    @Test
    void shouldReadATextFromTheSideOfTheCompany() {
        String text = "Toda <9931.T> jumped 8%, while Kuroda <9958.T> slumped on a profit warning.";

        assertThat(SCORER.read(text, 0, 4).label()).isEqualTo(Label.POSITIVE);
        assertThat(SCORER.read(text, 31, 37).label()).isEqualTo(Label.NEGATIVE);
    }

    @Test
    void shouldTakeWhatStandsBesideANameForItsOwnNews() {
        String text = "Shares in Toda climb on weaker Kuroda Oil";

        assertThat(SCORER.read(text, 10, 14).label()).isEqualTo(Label.POSITIVE);
        assertThat(SCORER.read(text, 31, 41).label()).isEqualTo(Label.NEGATIVE);
    }

    @Test
    void shouldReadAdviceByItsVerbAtTheOpening() {
        assertThat(SCORER.read("Buy Toda with a target of 300: Ann Lee", 4, 8).label())
                .isEqualTo(Label.POSITIVE);
        assertThat(SCORER.read("Sell Toda with a target of 300: Ann Lee", 5, 9).label())
                .isEqualTo(Label.NEGATIVE);
    }

    @Test
    void shouldNameTheEventsThatItFound() {
        String text = "Toda <9931.T> cut its sales forecast and announced a share buyback.";

        assertThat(SCORER.read(text, 0, 4).events()).containsExactly("buyback", "guidance-cut");
    }

    @Test
    void shouldPassOverBylinesStoryCodesAndAddresses() {
        String story = "Toda <9931.T> rose 3%.";
        String wired = story + " [nL4N2AB3CD] (Reporting by Ann Weak in Crash; Editing by Lou Slump) ((a@b.example))";

        assertThat(SCORER.read(wired, 0, 4).score())
                .isEqualTo(SCORER.read(story, 0, 4).score());
    }

    @Test
    @Timeout(5)
    void shouldReadAHundredThousandCapitalsInARowWithoutDelay() {
        String capitals = "Toda rose. Shares of " + "Kuroda ".repeat(100_000) + "steel ".repeat(100_000);

        assertThat(SCORER.read(capitals, 0, 4).label()).isEqualTo(Label.POSITIVE);
    }

    @Test
    void shouldGiveTheSameBitsInEveryLocaleAndThread() {
        // Given
        String text = "TITAN INDIA <TITN.NS> FALLS; RIVAL RISES IN ISTANBUL";
        Reading expected = SCORER.read(text, 0, 11);
        Locale before = Locale.getDefault();

        // When
        List<Reading> readings;
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            readings = IntStream.range(0, 1000)
                    .parallel()
                    .mapToObj(i -> SCORER.read(text, 0, 11))
                    .distinct()
                    .toList();
        } finally {
            Locale.setDefault(before);
        }

        // Then
        assertThat(readings).containsExactly(expected);
    }

    @Test
    void shouldRefuseAMentionOutsideTheText() {
        assertThatThrownBy(() -> SCORER.read("Toda rises", 5, 50))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no mention at 5 to 50 in a text of 10");
    }

    @Test
    void shouldTakeLinearTimeOnHostileText() throws Exception {
        for (String hostile : List.of(
                "A",
                "A ",
                ". ",
                "(",
                "<",
                "[",
                "\"",
                ", and A ",
                "not ",
                "rise ",
                "A <B.N> ",
                "said ",
                "shares fell ",
                "called off a strike ",
                "bad cost ",
                "beat Monday ",
                "It fell. Toda rose. ",
                "won over ",
                "as ",
                "\u0301",
                "\ud800",
                "9,",
                "profit fell ",
                "according to ",
                "analyst at ",
                "%",
                "-",
                " - ",
                "won a contract ",
                "strike at ",
                "strike at Kuroda ",
                "signed agreements with Kuroda, ",
                "was raised to buy from hold ",
                "won \"")) {
            String text = "Toda " + hostile.repeat(200_000 / hostile.length());
            assertThat(ProcessorTime.of(() -> SCORER.read(text, 0, 4)))
                    .as(hostile)
                    .isLessThan(Duration.ofSeconds(10));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Toda named a new chair of its board, who takes over in April.|",
                "Toda, Nov 13, said it was in talks about a merger.| in talks;merger",
                "Toda rallied 6 percent on its Japanese order.| rallied",
                "Toda shares fell 4 percent after it recalled a million cars.| fell;shares;recalled",
                "Toda gained market share for an eighth month in October, a survey showed.| gained;market share"
            })
    void shouldTakeNoWordOfChanceForEvidence(String text, String evidence) {
        // When
        List<String> clues = SCORER.read(text, 0, 4).clues().stream()
                .map(clue -> text.substring(clue.start(), clue.end()))
                .toList();

        // Then: what moved the score, the strongest first, and no "of", "it" or "April"
        assertThat(clues).containsExactly(evidence == null ? new String[0] : evidence.split(";"));
    }

    @Property
    void shouldNeverThrowAndAlwaysAddUpToOne(@ForAll("texts") String text) {
        // When
        Reading reading = SCORER.read("Toda " + text, 0, 4);

        // Then
        assertThat(reading.positive() + reading.neutral() + reading.negative()).isBetween(1 - 1e-9, 1 + 1e-9);
        assertThat(reading.clues()).allSatisfy(clue -> {
            assertThat(clue.start()).isBetween(0, clue.end() - 1);
            assertThat(clue.end()).isLessThanOrEqualTo(text.length() + 5);
        });
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(
                "Kuroda",
                "<9958.T>",
                "(NYSE: KUR)",
                "rose",
                "fell",
                "12%",
                "percent",
                "not",
                "but",
                "and",
                ",",
                ";",
                ":",
                ".",
                "\"",
                "said",
                "analyst at",
                "its",
                "profit",
                "costs",
                "may",
                "forecast",
                "[nL1]",
                "((",
                "\n\n",
                "’s",
                "\ud800",
                "三井物産は上昇した。",
                "\u200b",
                "-",
                "—",
                "such as",
                "won a contract",
                "gave",
                "the green light",
                "was fined",
                "bid for",
                "strike at",
                "chief executive",
                "resigned",
                "to buy from hold",
                "former");
        return words.list().ofMaxSize(30).map(list -> String.join(" ", list));
    }
}
