package io.newstape.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What holds for every page: its links, its blocks, its size. */
class PagesTest {

    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final String NOT_RUN = "not-run: ";
    private static final Set<String> NO_COMMANDS = Set.of("text", "json", "properties", "xml", "python");

    @Test
    void shouldLinkToWhatIsThere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (MarkdownPage page : Pages.all()) {
            for (String line : page.prose()) {
                Matcher link = LINK.matcher(line);
                while (link.find()) {
                    if (!link.group(1).contains("://") && !leadsSomewhere(page, link.group(1))) {
                        broken.add(page.name() + ": " + link.group(1));
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void shouldRunEveryCommandOrSayWhyNot() throws IOException {
        List<String> notRun = new ArrayList<>();
        for (MarkdownPage page : Pages.all()) {
            for (FencedBlock block : page.blocks()) {
                switch (block.kind()) {
                    case "console" ->
                        assertThat(block.detail()).as(block.place()).isIn("", "demo");
                    case "java" -> assertThat(block.detail()).as(block.place()).endsWith(".java");
                    // StudyIT runs those of this page
                    case "sql" -> assertThat(page.name()).as(block.place()).isEqualTo("docs/backtest.md");
                    case "sh" -> {
                        assertThat(block.detail()).as(block.place()).startsWith(NOT_RUN);
                        notRun.add(block.place() + ", " + block.detail().substring(NOT_RUN.length()) + ": "
                                + String.join(" | ", block.lines()));
                    }
                    default -> {
                        assertThat(block.kind()).as(block.place()).isIn(NO_COMMANDS);
                        assertThat(block.lines())
                                .as(block.place())
                                .noneMatch(line -> line.startsWith("$ ") || line.startsWith("app/bin/"));
                    }
                }
            }
        }
        System.out.println("Commands of the pages that no test runs:\n  " + String.join("\n  ", notRun));
    }

    @Test
    void shouldTellInTheReadmeHowToBegin() throws IOException {
        List<String> readme = Files.readAllLines(Pages.ROOT.resolve("README.md"));
        assertThat(readme).hasSizeLessThan(250);
        assertThat(String.join("\n", readme)).contains("app/bin/newstape demo", "mvn verify");
    }

    private static boolean leadsSomewhere(MarkdownPage page, String target) throws IOException {
        String[] parts = target.split("#", 2);
        Path file = parts[0].isEmpty()
                ? page.file()
                : page.file().resolveSibling(parts[0]).normalize();
        if (!Files.exists(file)) {
            return false;
        }
        return parts.length == 1
                || MarkdownPage.read(Pages.ROOT, file).anchors().contains(parts[1]);
    }
}
