package io.newstape.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.article.format.Refusal;
import io.newstape.schema.Article;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of news in JSON: rows of cells, and what a broken one costs. */
class JsonRowsTest {

    private static final String HEAD = "['date','title','text']";
    private static final String ONE = "['2026-03-04T10:00:00Z','One','B [1], \\'b\\'.']";
    private static final String TWO = "['2026-03-04T11:00:00Z','Two','C.']";

    @ParameterizedTest
    @ValueSource(
            strings = {
                // a string that isn't closed
                "['2026-03-04T10:30:00Z','Broken,'C.'],",
                // no closing bracket
                "['2026-03-04T10:30:00Z','Broken','C.'",
                // a cell without quotes
                "['2026-03-04T10:30:00Z',Broken,'C.'],",
                // too few and too many
                "['2026-03-04T10:30:00Z','Broken'],",
                "['2026-03-04T10:30:00Z','Broken','C.','D.'],",
                // no row at all
                "{'title':'Broken','text':[1,2,3]},",
                "'Broken',",
                "null,",
                // its own bracket is missing
                "'2026-03-04T10:30:00Z','Broken','C.'],",
                "['2026-03-04T10:30:00Z','Broken',[[[}]],"
            })
    void shouldCostABrokenRowItself(String broken) {
        for (String rows : List.of(
                "[" + HEAD + ",\n" + ONE + ",\n" + broken + "\n" + TWO + "\n]",
                HEAD + "\n" + ONE + "\n" + broken + "\n" + TWO + "\n")) {
            ReadArticles read = ReadArticles.of(json(rows));

            assertThat(read.articles())
                    .extracting(Article::getHeadline)
                    .as(rows)
                    .containsExactly("One", "Two");
            assertThat(read.refusals())
                    .extracting(Refusal::line)
                    .as(rows)
                    .isNotEmpty()
                    .allMatch(line -> line == 3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"values", "data", "rows"})
    void shouldCostAnUnevenRowOfATableInAnObjectItself(String name) {
        String json = "{'fields':" + HEAD + ",'" + name + "':[" + ONE + ",['2026-03-04','x','y','z']," + TWO + "]}";

        ReadArticles read = ReadArticles.of(json(json));

        assertThat(read.articles()).extracting(Article::getHeadline).containsExactly("One", "Two");
        assertThat(read.refusals())
                .extracting(Refusal::problem)
                .containsExactly("a row of its data has 4 cells, and there are 3 columns");
    }

    @Test
    void shouldSayOnceThatNoRowOfATableCanBeRead() {
        ReadArticles read = ReadArticles.of(json("{'fields':" + HEAD + ",'rows':[['2026-03-04','x']]}"));

        assertThat(read.articles()).isEmpty();
        assertThat(read.refusals()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[['Date (EST)','#','Headline*'],['2026-03-04 10:00',1,'One']]",
                "['Date (EST)','#','Headline*']\n['2026-03-04 10:00',1,'One']\n",
                "{'values':[['Date (EST)','#','Headline*'],['2026-03-04 10:00',1,'One']]}",
                "{'columns':['Date (EST)','#','Headline*'],'data':[['2026-03-04 10:00',1,'One']]}"
            })
    void shouldReadHeadsWithMarksAndZonesAsThoseOfTables(String json) {
        Article article = ReadArticles.of(json(json)).article();

        assertThat(article.getHeadline()).isEqualTo("One");
        assertThat(article.getPublishedAt()).isEqualTo(Instant.parse("2026-03-04T15:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "None", "null", "\\\\N"})
    void shouldTakeWhatDatabasesWriteForNothingAsNothing(String nothing) {
        String json = "[['date','title','text','url'],['2026-03-04T10:00:00Z','One','B.','" + nothing + "']]";

        assertThat(ReadArticles.of(json(json)).article().getUrl()).isNull();
    }

    @Test
    void shouldKeepTheFirstOfTwoColumnsOfOneName() {
        String json = "[['date','title','title'],['2026-03-04T10:00:00Z','One',['x']]]";

        assertThat(ReadArticles.of(json(json)).article().getHeadline()).isEqualTo("One");
    }

    @Property(tries = 300)
    void shouldReadAllRowsButADamagedOneAndItsNeighbour(
            @ForAll boolean inAList,
            @ForAll @IntRange(min = 0, max = 4) int damaged,
            @ForAll @IntRange(min = 0, max = 60) int place,
            @ForAll boolean cut,
            @ForAll("marks") char mark) {
        // Given: five rows, and one character of one of them cut out or put in
        StringBuilder rows = new StringBuilder(inAList ? "[" + HEAD + ",\n" : HEAD + "\n");
        for (int i = 0; i < 5; i++) {
            String row = "['2026-03-04T1" + i + ":00:00Z','News " + i + "','It has a text.']";
            if (i == damaged) {
                int at = place % row.length();
                row = row.substring(0, at) + (cut ? "" : mark) + row.substring(at + (cut ? 1 : 0));
            }
            rows.append(row).append(inAList && i < 4 ? ",\n" : "\n");
        }

        // When
        ReadArticles read = ReadArticles.of(json(rows + (inAList ? "]" : "")));

        // Then
        assertThat(read.articles())
                .extracting(Article::getHeadline)
                .containsAll(IntStream.range(0, 5)
                        .filter(i -> i != damaged && i != damaged + 1)
                        .mapToObj(i -> "News " + i)
                        .toList());
    }

    @Provide
    Arbitrary<Character> marks() {
        return Arbitraries.of('[', ']', '{', '}', '\'', ',', '\\', ':', 'x', '\n');
    }

    private static String json(String text) {
        return text.replace("\\'", "\u0001").replace('\'', '"').replace("\u0001", "\\\"");
    }
}
