package io.newstape.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What pages say of settings, topics and records is what the code says. */
class GeneratedSectionsTest {

    @ParameterizedTest
    @MethodSource("sections")
    void shouldSayWhatTheCodeSays(String file, String name, List<String> generated) throws IOException {
        // Given
        MarkdownPage page = MarkdownPage.read(Pages.ROOT, Pages.ROOT.resolve(file));

        // When
        List<String> written = GeneratedSection.read(page, name);
        if (Pages.REFRESH) {
            Files.writeString(page.file(), String.join("\n", GeneratedSection.replace(page, name, generated)) + "\n");
            return;
        }

        // Then
        assertThat(written)
                .as("%s, '%s'; -Dnewstape.docs.refresh=true writes it anew", file, name)
                .isEqualTo(generated);
    }

    static Stream<Arguments> sections() {
        return Stream.of(
                Arguments.of("docs/configuration.md", "settings", SettingsTable.lines()),
                Arguments.of("docs/operations.md", "metrics", MetricsTable.lines()),
                Arguments.of("docs/data-and-schemas.md", "topics", TopicsTable.lines()),
                Arguments.of("docs/data-and-schemas.md", "records", RecordTables.lines()));
    }
}
