package io.newstape.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every command of every page that can run, and what the page says it prints. */
class DocumentedCommandsIT {

    private static final KeptDemo DEMO = new KeptDemo();

    @AfterAll
    static void stopTheDemo() throws InterruptedException {
        DEMO.stop();
    }

    @TestFactory
    Stream<DynamicNode> shouldPrintWhatThePagesShow() throws IOException {
        return Pages.all().stream()
                .filter(page -> page.blocks().stream().anyMatch(DocumentedCommandsIT::isRun))
                .map(page -> DynamicContainer.dynamicContainer(page.name(), new PageRun(page).tests()));
    }

    private static boolean isRun(FencedBlock block) {
        return block.kind().equals("console");
    }

    /** The examples of one page, in their order and in one folder: what one writes, a later one may read. */
    private static final class PageRun {

        private final MarkdownPage page;
        private final ScratchCheckout checkout;
        private final List<FencedBlock> refreshed = new ArrayList<>();
        private List<String> lines = new ArrayList<>();
        private int exit;

        PageRun(MarkdownPage page) {
            this.page = page;
            try {
                this.checkout = ScratchCheckout.make();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        List<DynamicTest> tests() {
            List<DynamicTest> tests = new ArrayList<>();
            for (FencedBlock block :
                    page.blocks().stream().filter(DocumentedCommandsIT::isRun).toList()) {
                List<ConsoleExample> examples = block.examples();
                for (int i = 0; i < examples.size(); i++) {
                    ConsoleExample example = examples.get(i);
                    boolean last = i == examples.size() - 1;
                    boolean codeIsShown = !last && examples.get(i + 1).asksForExitCode();
                    tests.add(DynamicTest.dynamicTest(
                            block.place() + ": " + example.script(), () -> run(block, example, codeIsShown, last)));
                }
            }
            if (Pages.REFRESH) {
                tests.add(DynamicTest.dynamicTest(page.name() + " is written anew", () -> page.write(refreshed)));
            }
            return tests;
        }

        private void run(FencedBlock block, ConsoleExample example, boolean codeIsShown, boolean last)
                throws IOException, InterruptedException {
            // Given
            Map<String, String> environment = block.detail().equals("demo") ? DEMO.environment() : Map.of();

            // When
            ShellResult result = checkout.run(example.script(), environment, exit);
            exit = result.exit();

            // Then
            String printed = String.join("\n", result.printed());
            assertThat(codeIsShown || exit == 0)
                    .as("exit code %s of '%s', which printed:%n%s", exit, example.script(), printed)
                    .isTrue();
            if (Pages.REFRESH) {
                collect(block, example, result.printed(), last);
            } else {
                assertThat(example.output().matches(result.printed()))
                        .as(
                                "%s: '%s' printed%n%s%nand not%n%s",
                                block.place(),
                                example.script(),
                                printed,
                                String.join("\n", example.output().lines()))
                        .isTrue();
            }
        }

        private void collect(FencedBlock block, ConsoleExample example, List<String> printed, boolean last) {
            lines.addAll(example.command());
            lines.addAll(example.output().refreshed(printed).lines());
            if (last) {
                refreshed.add(block.with(lines));
                lines = new ArrayList<>();
            }
        }
    }
}
