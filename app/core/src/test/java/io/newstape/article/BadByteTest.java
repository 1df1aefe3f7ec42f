package io.newstape.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.article.format.ReadOptions;
import io.newstape.schema.Article;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** One byte of JSON Lines that is no UTF-8 costs the line that it stands in, and no other. */
class BadByteTest {

    private static final String LINES = line("first") + line("second") + line("third") + line("fourth");

    @Property
    void shouldCostItsLineAlone(@ForAll @IntRange(min = 0, max = 10_000) int at, @ForAll Bad bad) {
        // Given: any byte of the lines but the line ends
        byte[] bytes = LINES.getBytes(StandardCharsets.UTF_8);
        int place = at % bytes.length;
        if (bytes[place] == '\n') {
            place--;
        }
        bytes[place] = bad.value;
        int line =
                (int) LINES.substring(0, place).chars().filter(c -> c == '\n').count();

        // When
        ReadArticles read = ReadArticles.of(bytes, ReadOptions.defaults());

        // Then
        List<String> others = List.of("first", "second", "third", "fourth").stream()
                .filter(name -> !name.equals(
                        List.of("first", "second", "third", "fourth").get(line)))
                .toList();
        assertThat(read.articles()).extracting(Article::getHeadline).containsExactlyElementsOf(others);
        assertThat(read.refusals()).isNotEmpty().allMatch(refusal -> refusal.line() == line + 1);
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
