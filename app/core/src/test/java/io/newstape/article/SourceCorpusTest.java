package io.newstape.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.article.format.ReadOptions;
import io.newstape.article.json.ArticleJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small inputs as providers send them, one for each case, with the articles that they give. Beside an input lies a file
 * of the same name and {@code .expected}: the reason in lines that begin with {@code #}, then a line for each article or
 * refusal. The texts are our own; only the shape is the provider's. With {@code -Dnewstape.corpus.refresh=true} the lines
 * are written anew in place of being compared.
 */
class SourceCorpusTest {

    private static final Path CORPUS = Path.of("src/test/resources/io/newstape/article/corpus");
    private static final String EXPECTED = ".expected";

    static Stream<Path> inputs() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.filter(file -> !file.toString().endsWith(EXPECTED)).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void shouldGiveTheArticlesThatAreExpected(Path input) throws IOException {
        // Given
        List<String> written = Files.readAllLines(Path.of(input + EXPECTED));
        List<String> expected =
                written.stream().filter(line -> !line.startsWith("#")).toList();

        // When
        List<String> read = new ArrayList<>();
        ReadArticles.READER.read(
                input.getFileName().toString(),
                Files.newInputStream(input),
                ReadOptions.defaults(),
                article -> read.add(ArticleJson.line(article)),
                refusal -> read.add("refused, line " + refusal.line() + ": " + refusal.problem()));

        if (Boolean.getBoolean("newstape.corpus.refresh")) {
            Files.write(
                    Path.of(input + EXPECTED),
                    Stream.concat(written.stream().filter(line -> line.startsWith("#")), read.stream())
                            .toList());
            return;
        }

        // Then
        assertThat(written.get(0)).as("the reason").startsWith("# ");
        assertThat(read)
                .as("%s is read in another way than before; if this is intended, refresh its file", input)
                .containsExactlyElementsOf(expected);
    }
}
