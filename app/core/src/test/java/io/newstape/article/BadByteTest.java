package io.newstape.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.article.format.ReadOptions;
import io.newstape.schema.Article;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Bytes of JSON Lines that are no UTF-8 cost the lines that they stand in, and no others. */
class BadByteTest {

    private static final List<String> HEADLINES = List.of("first", "second", "third", "fourth");
    private static final String LINES = line("first") + line("second") + line("third") + line("fourth");

    @Property
    void shouldCostItsLineAlone(@ForAll @IntRange(min = 0, max = 10_000) int at, @ForAll Bad bad) {
        shouldCostTheirLinesAlone(List.of(at), bad);
    }

    @Property
    void shouldCostTheirLinesAlone(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 10_000) Integer> places, @ForAll Bad bad) {
        // Given: any bytes of the lines but the line ends
        byte[] bytes = LINES.getBytes(StandardCharsets.UTF_8);
        Set<Integer> lines = new TreeSet<>();
        for (int place : places) {
            int at = place % bytes.length;
            if (bytes[at] == '\n') {
                at--;
            }
            bytes[at] = bad.value;
            lines.add(
                    (int) LINES.substring(0, at).chars().filter(c -> c == '\n').count());
        }

        // When
        ReadArticles read = ReadArticles.of(bytes, ReadOptions.defaults());

        // Then
        List<String> others = IntStream.range(0, HEADLINES.size())
                .filter(line -> !lines.contains(line))
                .mapToObj(HEADLINES::get)
                .toList();
        assertThat(read.articles()).extracting(Article::getHeadline).containsExactlyElementsOf(others);
        assertThat(read.refusals()).isNotEmpty().allMatch(refusal -> lines.contains((int) refusal.line() - 1));
    }

    /** A lone continuation, a byte that UTF-8 never has, and the first of two, three and four. */
    enum Bad {
        CONTINUATION(0x80),
        NEVER(0xFF),
        LATIN(0xE9),
        TWO(0xC3),
        FOUR(0xF0);

        private final byte value;

        Bad(int value) {
            this.value = (byte) value;
        }
    }

    private static String line(String headline) {
        return "{\"headline\":\"" + headline + "\",\"body\":\"Toda rose.\",\"publishedAt\":\"2021-09-02T10:00:00Z\"}\n";
    }
}
