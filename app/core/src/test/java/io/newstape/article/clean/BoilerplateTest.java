package io.newstape.article.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newstape.text.PlainWhitespace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BoilerplateTest {

    private static final String LEAD = "Example Corp raised its forecast on Friday, for the second time this year.";
    private static final String MIDDLE =
            "Demand for plates from shipyards in the north of the country grew by a third.";
    private static final String LAST = "The company will pay a dividend of 30 yen in March, as it had promised.";

    private final Boilerplate boilerplate = new Boilerplate(BoilerplateRules.builtIn());

    record Example(boolean kept, String place, String paragraph) {

        List<String> page() {
            return switch (place) {
                case "head" -> List.of(paragraph, LEAD, MIDDLE, LAST);
                case "tail" -> List.of(LEAD, MIDDLE, LAST, paragraph);
                default -> List.of(LEAD, MIDDLE, paragraph, LAST);
            };
        }

        List<String> article() {
            if (kept) {
                return page();
            }
            return place.equals("end") ? List.of(LEAD, MIDDLE) : List.of(LEAD, MIDDLE, LAST);
        }
    }

    static Stream<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                BoilerplateTest.class.getResourceAsStream("boilerplate-examples.txt"), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] parts = line.split("\\s+", 3);
                        examples.add(new Example(parts[0].equals("+"), parts[1], parts[2]));
                    });
        }
        return examples.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldTellTheArticleFromThePage(Example example) {
        assertThat(boilerplate.removedFrom("Example Corp raises forecast", example.page()))
                .isEqualTo(example.article());
    }

    @Test
    void shouldRemoveTheHeadlineWhereItIsSaidAgain() {
        assertThat(boilerplate.removedFrom(
                        "Example Corp raises forecast", List.of("EXAMPLE CORP RAISES FORECAST", "By Ann Author", LEAD)))
                .containsExactly(LEAD);
        assertThat(boilerplate.removedFrom(
                        "Example Corp raises forecast", List.of("UPDATE 1-Example Corp raises forecast", LEAD)))
                .containsExactly(LEAD);
    }

    @Test
    void shouldKeepTheHeadlinesWordsInsideTheArticle() {
        assertThat(boilerplate.removedFrom(
                        "Example Corp raises forecast", List.of(LEAD, "Example Corp raises forecast")))
                .containsExactly(LEAD, "Example Corp raises forecast");
    }

    @Test
    void shouldCutPassagesInBracketsOutOfAParagraph() {
        assertThat(boilerplate.removedFrom(
                        "x",
                        List.of("A ship of Example Corp (EXMP.N) [Photo: Ann Author] left. (Reporting by Ann Author)")))
                .containsExactly("A ship of Example Corp (EXMP.N) left.");
    }

    @Test
    void shouldRemoveARowOfButtonsButNotAHeading() {
        assertThat(boilerplate.removedFrom("x", List.of("Facebook", "Twitter", "Email", LEAD, "Facebook", MIDDLE)))
                .containsExactly(LEAD, "Facebook", MIDDLE);
    }

    @Test
    void shouldKeepTheArticleBelowAPagesNavigation() {
        assertThat(boilerplate.removedFrom("x", List.of("Latest news", LEAD, MIDDLE)))
                .containsExactly(LEAD, MIDDLE);
    }

    @Test
    void shouldNameTheLineThatIsNoRule() {
        assertThatThrownBy(() ->
                        BoilerplateRules.read(new BufferedReader(new StringReader("# rules\nremove Top stories"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("boilerplate.txt, line 2 is no rule: 'remove Top stories'");
    }

    /** Sentences with tickers, which no rule may touch whatever words they are made of. */
    @Provide
    Arbitrary<List<String>> sentences() {
        Arbitrary<String> word = Arbitraries.of(
                "Example",
                "Corp",
                "(EXMP.N)",
                "<9999.T>",
                "shares",
                "rose",
                "related",
                "top",
                "read",
                "more",
                "share",
                "reporting",
                "by",
                "Friday",
                "[EXMP.L]",
                "photo",
                "sales",
                "copyright",
                "sign",
                "up",
                "follow",
                "updated",
                "partner",
                "news");
        Arbitrary<String> sentence =
                word.list().ofMinSize(6).ofMaxSize(20).map(words -> "Shares of " + String.join(" ", words) + ".");
        return sentence.list().ofMinSize(1).ofMaxSize(6);
    }

    @Property(tries = 500)
    void shouldKeepEverySentence(@ForAll("sentences") List<String> sentences) {
        assertThat(boilerplate.removedFrom("Example Corp raises forecast", sentences))
                .isEqualTo(sentences);
    }

    @Property(tries = 500)
    void shouldOnlyEverRemove(@ForAll List<String> paragraphs) {
        // Given
        List<String> plain = paragraphs.stream()
                .map(PlainWhitespace::of)
                .filter(p -> !p.isEmpty())
                .toList();

        // When
        List<String> article = boilerplate.removedFrom("Example Corp raises forecast", plain);

        // Then
        assertThat(article).hasSizeLessThanOrEqualTo(plain.size());
        assertThat(boilerplate.removedFrom("Example Corp raises forecast", article))
                .isEqualTo(article);
    }
}
