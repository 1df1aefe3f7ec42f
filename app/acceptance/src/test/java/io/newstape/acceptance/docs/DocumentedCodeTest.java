package io.newstape.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java of the pages: files of {@code docs/examples}, which compile. */
class DocumentedCodeTest {

    private static final Path EXAMPLES = Pages.ROOT.resolve("docs/examples");

    @TempDir
    Path classes;

    @Test
    void shouldShowTheFilesThatItNames() throws IOException {
        for (MarkdownPage page : Pages.all()) {
            List<FencedBlock> changed = new ArrayList<>();
            for (FencedBlock block : page.blocks()) {
                if (block.kind().equals("java")) {
                    Path file = EXAMPLES.resolve(block.detail());
                    assertThat(file).as(block.place()).isRegularFile();
                    List<String> lines = Files.readAllLines(file);
                    if (Pages.REFRESH) {
                        changed.add(block.with(lines));
                    } else {
                        assertThat(block.lines()).as(block.place()).isEqualTo(lines);
                    }
                }
            }
            if (!changed.isEmpty()) {
                page.write(changed);
            }
        }
    }

    @Test
    void shouldCompile() throws IOException {
        // Given
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> examples = Files.list(EXAMPLES)) {
            List<Path> sources =
                    examples.filter(file -> file.toString().endsWith(".java")).toList();

            // When
            boolean compiled = compiler.getTask(
                            messages,
                            files,
                            null,
                            List.of(
                                    "-Xlint:all,-processing,-path",
                                    "-Werror",
                                    "--release",
                                    "17",
                                    "-proc:none",
                                    "-d",
                                    classes.toString()),
                            null,
                            files.getJavaFileObjectsFromPaths(sources))
                    .call();

            // Then
            assertThat(sources).isNotEmpty();
            assertThat(compiled).as(messages.toString()).isTrue();
        }
    }
}
