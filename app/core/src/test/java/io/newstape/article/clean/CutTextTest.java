package io.newstape.article.clean;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.text.DataTable;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CutTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Toda rose by a tenth and [+1234 chars] | Toda rose by a tenth and",
                "Toda rose by a tenth and... [1419 chars] | Toda rose by a tenth and...",
                "Toda rose by a tenth and [\u2026] | Toda rose by a tenth and",
                "Toda rose by a tenth and [...] | Toda rose by a tenth and",
                "Toda rose by a tenth and [312 more characters] | Toda rose by a tenth and",
                "Toda rose by a tenth and\u2026 | Toda rose by a tenth and\u2026",
                "Toda rose by a tenth and ... | Toda rose by a tenth and ...",
                "Toda rose by a tenth and [1,419 chars] | Toda rose by a tenth and",
                "Toda rose by a tenth and [+1 419 characters] | Toda rose by a tenth and",
                "Toda rose by a tenth and [1.4k chars] | Toda rose by a tenth and",
                "Toda rose by a tenth and [+ 12,345 more words] | Toda rose by a tenth and",
                "Toda rose by a tenth and [1.419 Zeichen] | Toda rose by a tenth and",
                "Toda rose by a tenth and [1419 chars left] | Toda rose by a tenth and",
                "Toda rose by a tenth and (+1419 chars) | Toda rose by a tenth and",
                "Toda rose by a tenth and [truncated] | Toda rose by a tenth and",
                "Toda rose by a tenth and\u2026 Read more | Toda rose by a tenth and\u2026",
                "Toda rose by a tenth and \u2026 Continue reading Toda rises | Toda rose by a tenth and \u2026",
                "Toda rose by a tenth... Continue reading \u2192 | Toda rose by a tenth...",
                "Toda rose by a tenth (more\u2026) | Toda rose by a tenth",
                "Toda rose by a tenth [Read more...] | Toda rose by a tenth",
                "Toda rose by a tenth. Read More | Toda rose by a tenth.",
                "[1,419 chars] | ''",
                "[+1419 chars] | ''",
                "Available in professional and corporate plans | ''",
                "To continue reading this article, log in. | ''",
                "This article is behind a paywall. | ''",
                "Full text not available | ''",
                "Premium content | ''",
                "Subscription required. | ''",
                "ONLY AVAILABLE IN PAID PLANS | ''",
                "Available only in professional plans. | ''",
                "Subscribe to read the whole story | ''",
                "This content is for subscribers only. | ''"
            })
    void shouldSayThatThereIsMore(String body, String text) {
        assertThat(CutText.of(body)).isEqualTo(new CutText(text, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Toda rose by a tenth. | Toda rose by a tenth.",
                "Toda rose [1] and Kuroda fell [2] | Toda rose [1] and Kuroda fell [2]",
                "A tweet has 280 chars. | A tweet has 280 chars.",
                "A tweet may be long (280 characters) | A tweet may be long (280 characters)",
                "Toda signs up to build 3 roads. | Toda signs up to build 3 roads.",
                "Toda's content is available in most plans. | Toda's content is available in most plans.",
                "Children read more | Children read more",
                "They like to continue reading. | They like to continue reading.",
                "No content | ''",
                "Readers subscribe to read Harbor Wire, and Toda rose by a tenth in a long week of trading in Tokyo, after a "
                        + "quarter in which many more of them than before came to the paper for its news of the market. | "
                        + "Readers subscribe to read Harbor Wire, and Toda rose by a tenth in a long week of trading in Tokyo, after a "
                        + "quarter in which many more of them than before came to the paper for its news of the market.",
                "null | ''",
                "[Removed] | ''"
            })
    void shouldLeaveAWholeTextAsItIs(String body, String text) {
        assertThat(CutText.of(body)).isEqualTo(new CutText(text, false));
    }

    @ParameterizedTest
    @MethodSource("placeholders")
    void shouldTakeEachPlaceholderByItsOwnExpression(String expression, String text) {
        assertThat(text).matches("(?i)\\W*" + CutText.withWords(expression) + "\\W*");
        assertThat(CutText.of(text)).isEqualTo(new CutText("", true));
    }

    static Stream<Arguments> placeholders() {
        return DataTable.rows(CutText.class, "placeholders.tsv", 2).stream()
                .map(row -> Arguments.arguments(row.cell(0), row.cell(1)));
    }
}
