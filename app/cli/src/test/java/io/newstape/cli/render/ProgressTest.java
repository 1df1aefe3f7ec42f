package io.newstape.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class ProgressTest {

    private static final String TERMINAL = "newstape.terminal.err";

    private final StringWriter err = new StringWriter();
    private final Verb verb = new Verb();

    ProgressTest() {
        new CommandLine(verb).setErr(new PrintWriter(err, true)).parseArgs();
    }

    @AfterEach
    void tearDown() {
        System.clearProperty(TERMINAL);
    }

    @Test
    void shouldSayEachStageOnALineOfItsOwnInAPipe() {
        // When
        work();

        // Then
        assertThat(err.toString().lines())
                .containsExactly("newstape: starting the broker ...", "newstape: publishing ...");
    }

    @Test
    void shouldKeepToOneLineOnATerminal() {
        // Given
        System.setProperty(TERMINAL, "true");

        // When
        work();

        // Then
        assertThat(err.toString())
                .contains("starting the broker ...")
                .doesNotContain("\n")
                .endsWith("\r\u001b[K");
    }

    private void work() {
        Progress progress = new Progress(verb.output, "published");
        progress.stage("starting the broker");
        progress.stage("publishing");
        progress.end();
    }

    @Command
    static final class Verb {
        @Mixin
        Output output;
    }
}
