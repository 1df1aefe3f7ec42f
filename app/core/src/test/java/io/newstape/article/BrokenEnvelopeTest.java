package io.newstape.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.newstape.article.format.ReadOptions;
import io.newstape.article.format.Refusal;
import io.newstape.schema.Article;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In the envelope of a news API, as everywhere, one bad record costs one record. */
class BrokenEnvelopeTest {

    private static final List<String> ENVELOPES = List.of(
            "[%s]",
            "{\"articles\":[%s]}",
            "{\"status\":\"ok\",\"total\":3,\"articles\":[%s],\"next\":null}",
            "{\"data\":{\"items\":[%s],\"count\":3}}",
            "{\"response\":{\"meta\":{\"x\":[1,2]},\"results\":[%s]}}",
            "{\"Items\":[%s]}",
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Harbor\",\"items\":[%s]}",
            "{\"pressReleases\":[%s]}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\":\"bad\",\"date\":oops}",
                "{\"title\":\"bad\",}",
                "{\"title\":\"bad\" \"date\":\"2021-09-02\"}",
                "{\"title\":\"bad\",\"tags\":[\"x\",{\"name\":\"y\"},],\"date\":\"2021-09-02\"}",
                "{\"title\":\"he said \"no\" to it\",\"date\":\"2021-09-02\"}",
                "{\"title\":\"bad, \"date\":\"2021-09-02\"}",
                "{\"title\":\"bad\",\"date\":\"2021-09-02}",
                "{\"title\":\"bad\",\"tags\":[\"x\",\"date\":\"2021-09-02\"}",
                "{\"title\":\"bad\",\"date\":\"2021-09-02\"",
                "{\"title\":\"bad\",\"more\":{\"a\":1,\"date\":\"2021-09-02\"}",
                "{title:\"bad\",\"date\":\"2021-09-02\"}",
                "{\"title\":'bad',\"date\":\"2021-09-02\"}",
                "{\"title\":\"bad\",\"date\":2021-09-02}",
                "{\"title\":\"bad \\uD83X\",\"date\":\"2021-09-02\"}",
                "{\"title\":\"bad\",\"related\":[{\"title\":\"not of the list\",\"date\":\"2021-09-02\"}],\"x\":?}",
                "{\"title\":\"bad\",\"tags\":[,\"date\":\"2021-09-02\"}",
                "oops"
            })
    void shouldReadTheOthersOfTheList(String broken) {
        for (String envelope : ENVELOPES) {
            for (String between : List.of(",", ",\n  ")) {
                // Given
                String text = envelope.formatted(String.join(between, record("A"), broken, record("C"), record("D")));

                // When
                ReadArticles read = ReadArticles.of(text);

                // Then
                assertThat(read.articles())
                        .as(text)
                        .extracting(Article::getHeadline)
                        .containsExactly("A", "C", "D");
                assertThat(read.refusals()).as(text).isNotEmpty();
                assertThat(read.refusals().get(0).line()).as(text).isEqualTo(between.contains("\n") ? 2 : 1);
            }
        }
    }

    @Test
    void shouldTellEachBrokenRecordOnceWithItsLine() {
        String broken = "{\"title\":\"bad\",\"date\":oops}";
        String text = "{\"articles\":[\n"
                + IntStream.range(0, 30)
                        .mapToObj(i -> i % 3 == 1 ? broken : record("good " + i))
                        .collect(Collectors.joining(",\n"))
                + "\n]}";

        ReadArticles read = ReadArticles.of(text);

        assertThat(read.articles()).hasSize(20);
        assertThat(read.refusals())
                .extracting(Refusal::line)
                .containsExactly(3L, 6L, 9L, 12L, 15L, 18L, 21L, 24L, 27L, 30L);
        assertThat(read.refusals()).extracting(Refusal::advice).allMatch(advice -> advice.contains("Only this record"));
    }

    @Test
    void shouldTellOnceOfARecordThatGoesOnInOtherLines() {
        String text = "{\"articles\": [\n  {\n    \"title\": \"A\",\n    \"date\": \"2021-09-02\"\n  },\n"
                + "  {\n    \"title\": \"bad,\n    \"date\": \"2021-09-02\"\n  },\n"
                + "  {\n    \"title\": \"C\",\n    \"date\": \"2021-09-02\"\n  }\n ],\n \"total\": 3\n}\n";

        ReadArticles read = ReadArticles.of(text);

        assertThat(read.articles()).extracting(Article::getHeadline).containsExactly("A", "C");
        assertThat(read.refusals()).extracting(Refusal::line).containsExactly(6L);
    }

    @Test
    void shouldTellOnceOfALineEndInAText() {
        String text = "{\"articles\":[\n" + record("A") + ",\n{\"title\":\"two\nlines\",\"date\":\"2021-09-02\"},\n"
                + record("C") + "\n]}";

        ReadArticles read = ReadArticles.of(text);

        assertThat(read.articles()).extracting(Article::getHeadline).containsExactly("A", "C");
        assertThat(read.refusals()).extracting(Refusal::line).containsExactly(3L);
    }

    @Test
    void shouldSayTheLineOfARecordThatIsWholeAndSaysTooLittle() {
        String text =
                "{\"articles\": [\n  " + record("A") + ",\n  {\"title\": \"undated\"},\n  " + record("C") + "\n]}";

        ReadArticles read = ReadArticles.of(text);

        assertThat(read.articles()).extracting(Article::getHeadline).containsExactly("A", "C");
        assertThat(read.refusals()).extracting(Refusal::line).containsExactly(3L);
    }

    @Test
    void shouldReadTheRecordsBeforeThePlaceWhereAnAnswerIsCutOff() {
        String text = "{\"articles\":[" + record("A") + "," + record("B") + ",{\"title\":\"C\",\"dat";

        ReadArticles read = ReadArticles.of(text);

        assertThat(read.articles()).extracting(Article::getHeadline).containsExactly("A", "B");
        assertThat(read.refusals()).hasSize(1);
    }

    @Test
    void shouldReadTheListsOfAnEnvelopeThatIsBrokenItself() {
        String text = "{\"articles\":[" + record("A") + "],\"total\":oops}";

        ReadArticles read = ReadArticles.of(text);

        assertThat(read.articles()).extracting(Article::getHeadline).containsExactly("A");
        assertThat(read.refusals()).hasSize(1);
    }

    @Test
    void shouldNotReadHalfOfARecordThatIsNoEnvelope() {
        ReadArticles read = ReadArticles.of(
                "{\"title\":\"bad\",\"date\":\"2021-09-02\",\"tags\":[\"a\",oops]}\n" + record("B") + "\n");

        assertThat(read.articles()).extracting(Article::getHeadline).containsExactly("B");
        assertThat(read.refusals()).extracting(Refusal::line).containsExactly(1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00E9", "\u0000"})
    void shouldCostABadByteItsRecordAlone(String bad) {
        for (String envelope : ENVELOPES) {
            String text = envelope.formatted(String.join(",\n", record("A"), record("b" + bad + "d"), record("C")));

            ReadArticles read = ReadArticles.of(text.getBytes(StandardCharsets.ISO_8859_1), ReadOptions.defaults());

            assertThat(read.articles())
                    .as(text)
                    .extracting(Article::getHeadline)
                    .containsExactly("A", "C");
            assertThat(read.refusals()).as(text).extracting(Refusal::line).containsExactly(2L);
            assertThat(read.refusals().get(0).problem()).startsWith("byte " + text.indexOf(bad) + " (0x");
        }
    }

    @Property(tries = 300)
    void shouldReadTheOthersAfterAnyDamageOfOne(@ForAll("damaged") String damaged) {
        String text =
                "{\"articles\":[" + record("A") + ",\n" + damaged + ",\n" + record("C") + ",\n" + record("D") + "]}";

        ReadArticles read = ReadArticles.of(text);

        assertThat(read.articles()).extracting(Article::getHeadline).contains("A");
        // where only brackets are missing, nobody can say which of the others were meant to be a part of it
        assertThat(read.refusals()).isNotEmpty();
    }

    /** A record that was cut off anywhere. */
    @Provide
    Arbitrary<String> damaged() {
        String record =
                "{\"title\":\"Broken \\\"quotes\\\"\",\"id\":7,\"tags\":[\"a\",{\"b\":1}],\"body\":\"x\",\"date\":\"2016\"}";
        return Arbitraries.integers().between(1, record.length() - 1).map(length -> record.substring(0, length));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\":\"x\",\"date\":oops},",
                "{\"title\":\"x,",
                "{\"title\":\"x\",\"a\":[",
                "{\"a\":[{",
                "{\"title\":\"x\"",
                "[{\"title\":\"},{",
                "\"},{\"title\":"
            })
    void shouldReadALotOfDamageInSeconds(String hostile) {
        String text = "{\"articles\":[" + hostile.repeat(200_000 / hostile.length()) + "]}";

        ReadArticles read = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> ReadArticles.of(text));

        assertThat(read.refusals()).isNotEmpty();
    }

    private static String record(String title) {
        return "{\"title\":\"" + title + "\",\"tags\":[{\"name\":\"x\"}],\"date\":\"2021-09-02T10:00:00Z\"}";
    }
}
