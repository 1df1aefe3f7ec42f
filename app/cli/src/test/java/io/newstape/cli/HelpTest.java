package io.newstape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/**
 * The golden files of every verb's help: an option that is renamed, or a preset that moves, is seen in their review.
 * When a change is meant, take the new text over.
 */
class HelpTest {

    private static final Path GOLDEN = Path.of("src/test/resources/io/newstape/cli/help");

    @ParameterizedTest(name = "newstape {0} --help")
    @MethodSource("calls")
    void shouldExplainItself(String verb) throws IOException {
        // When
        CommandLineCall call = CommandLineCall.of((verb + " --help").strip().split(" "));

        // Then
        assertThat(call.exit()).isZero();
        assertThat(call.err()).isEmpty();
        assertThat(call.out().lines().map(String::stripTrailing))
                .containsExactlyElementsOf(Files.readAllLines(GOLDEN.resolve(file(verb))));
    }

    @Test
    void shouldHaveNoGoldenFileOfAVerbThatIsGone() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            calls().map(HelpTest::file).toList());
        }
    }

    @ParameterizedTest(name = "newstape {0}")
    @MethodSource("calls")
    void shouldDescribeEachOptionAndParameter(String verb) {
        assertThat(command(verb).getCommandSpec().args())
                .allSatisfy(arg -> assertThat(arg.description()).as(name(arg)).isNotEmpty());
    }

    @Test
    void shouldShowTheVerbsByRoleWhenCalledWithoutOne() {
        // When
        CommandLineCall call = CommandLineCall.of();

        // Then
        assertThat(call.exit()).isZero();
        assertThat(call.err()).isEmpty();
        assertThat(call.out()).isEqualTo(CommandLineCall.of("--help").out());
        assertThat(call.out().lines()).contains("Desk:", "Operations:", "Backtest:", "Set-up:");
        assertThat(call.out().lines())
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(80));
    }

    @Test
    void shouldHaveEachVerbInOneGroup() {
        assertThat(VerbGroup.ALL.stream().flatMap(group -> group.verbs().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        NewstapeCommand.commandLine().getSubcommands().keySet());
    }

    @ParameterizedTest(name = "newstape help {0}")
    @MethodSource("calls")
    void shouldShowTheSameHelpThroughTheVerb(String verb) {
        // When
        CommandLineCall call = CommandLineCall.of(("help " + verb).strip().split(" "));

        // Then
        assertThat(call.exit()).isZero();
        assertThat(call.out())
                .isEqualTo(CommandLineCall.of((verb + " --help").strip().split(" "))
                        .out());
    }

    /** Names of constants that only the code knows must reach no help text. */
    @ParameterizedTest(name = "newstape {0} --help")
    @MethodSource("calls")
    void shouldNameNothingInternal(String verb) {
        assertThat(CommandLineCall.of((verb + " --help").strip().split(" ")).out())
                .doesNotContain("UNKNOWN", "UNDECLARED", "=<");
    }

    @Test
    void shouldPrintItsVersion() {
        assertThat(CommandLineCall.of("--version").out()).startsWith("newstape ");
    }

    /** Every verb, and each verb of a verb; the empty one is the command itself. */
    static Stream<String> calls() {
        List<String> calls = new ArrayList<>();
        collect("", NewstapeCommand.commandLine(), calls);
        return calls.stream();
    }

    private static void collect(String verb, CommandLine command, List<String> calls) {
        calls.add(verb);
        command.getSubcommands().forEach((name, sub) -> collect((verb + " " + name).strip(), sub, calls));
    }

    private static CommandLine command(String verb) {
        CommandLine command = NewstapeCommand.commandLine();
        for (String word : verb.isEmpty() ? new String[0] : verb.split(" ")) {
            command = command.getSubcommands().get(word);
        }
        return command;
    }

    private static String file(String verb) {
        return (verb.isEmpty() ? "newstape" : verb.replace(' ', '-')) + ".txt";
    }

    private static String name(ArgSpec arg) {
        return arg.isOption() ? arg.toString() : arg.paramLabel();
    }
}
