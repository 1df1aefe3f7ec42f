package io.newstape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.cli.config.Failure;
import io.newstape.history.log.HistoryRefused;
import io.newstape.sentiment.UnusableModel;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class ErrorReportTest {

    static Stream<RuntimeException> problems() {
        return Stream.of(
                new Failure("it is missing", "Look for it.\nThen try again."),
                new HistoryRefused("it is missing", "Look for it.\nThen try again."),
                new UnusableModel("it is missing", "Look for it.\nThen try again."));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void shouldPrintProblemAndAdviceOfAnyModuleInTheSameWay(RuntimeException problem) {
        // Given
        StringWriter err = new StringWriter();
        CommandLine command = new CommandLine(new Refusing(problem))
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler(new ErrorReport());

        // When
        int exit = command.execute();

        // Then
        assertThat(exit).isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly("newstape: it is missing", "  Look for it.", "  Then try again.");
    }

    @Command(name = "refusing")
    record Refusing(RuntimeException problem) implements Runnable {
        @Override
        public void run() {
            throw problem;
        }
    }
}
