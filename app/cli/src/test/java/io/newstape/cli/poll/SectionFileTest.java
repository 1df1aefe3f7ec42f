package io.newstape.cli.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.newstape.cli.poll.SectionFile.Entry;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionFileTest {

    @Test
    void shouldReadSectionsKeysAndComments() throws Exception {
        // Given
        String text =
                "\uFEFFinterval = 1m\r\n\n# a comment\n[harbor]\nurl=https://a/?x=1\n; another\n[ wire ]\n  url = b\n";

        // When
        Map<String, Map<String, Entry>> sections = SectionFile.read(text).sections();

        // Then
        assertThat(sections.keySet()).containsExactly("", "harbor", "wire");
        assertThat(sections.get("")).containsEntry("interval", new Entry(1, "1m"));
        assertThat(sections.get("harbor")).containsEntry("url", new Entry(5, "https://a/?x=1"));
        assertThat(sections.get("wire")).containsEntry("url", new Entry(8, "b"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'[a]\nurl'             | 2 | neither",
                "'[a]\n= x'             | 2 | neither",
                "'[a'                   | 1 | no ']'",
                "'[a]\n[b]\n[a]'        | 3 | two sections [a]",
                "'[a]\nurl = x\nurl=y'  | 3 | is there twice"
            })
    void shouldNameTheLineThatIsWrong(String text, long line, String problem) {
        // When
        SectionFile.BadLine bad = catchThrowableOfType(SectionFile.BadLine.class, () -> SectionFile.read(text));

        // Then
        assertThat(bad.line).isEqualTo(line);
        assertThat(bad).hasMessageContaining(problem);
    }

    @Test
    void shouldNotRepeatALineThatMayBeAKey() {
        assertThat(catchThrowableOfType(SectionFile.BadLine.class, () -> SectionFile.read("[a]\ns3cr3t")))
                .hasMessageNotContaining("s3cr3t");
    }

    @Property(tries = 300)
    void shouldReadOrRefuseAnyText(@ForAll String text) {
        try {
            assertThat(SectionFile.read(text).sections()).containsKey(SectionFile.TOP);
        } catch (SectionFile.BadLine e) {
            assertThat(e.line).isPositive();
        }
    }
}
