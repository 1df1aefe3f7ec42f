package io.newstape.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.article.format.ReadOptions;
import io.newstape.article.json.ArticleJson;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A directory of every format, and of everything that goes wrong, against what comes of it. */
class MixedDirectoryTest {

    @Test
    void shouldReadEveryFileOrSayWhyNot() throws IOException, URISyntaxException {
        // Given
        Path directory = Path.of(MixedDirectoryTest.class.getResource("mixed").toURI());
        String golden = Files.readString(directory.resolveSibling("mixed.golden.txt"), StandardCharsets.UTF_8);
        StringBuilder result = new StringBuilder();

        // When
        for (Path file : sorted(directory)) {
            result.append("== ").append(file.getFileName()).append('\n');
            try (InputStream in = Files.newInputStream(file)) {
                ReadArticles.READER.read(
                        file.getFileName().toString(),
                        in,
                        ReadOptions.defaults(),
                        article -> result.append(ArticleJson.line(article)).append('\n'),
                        refusal -> result.append(refusal.message()).append('\n'));
            }
        }

        // Then
        assertThat(result.toString())
                .as("what is read changed; if that is meant, the new text is the golden file's")
                .isEqualTo(golden);
    }

    private static List<Path> sorted(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }
}
