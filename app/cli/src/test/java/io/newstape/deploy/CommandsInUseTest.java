package io.newstape.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.cli.NewstapeCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the containers and their page call {@code newstape} with: verbs and settings that there are. */
class CommandsInUseTest {

    /** A call as a shell reads it. */
    private static final Pattern CALL = Pattern.compile("newstape ([a-z]+(?: [a-z]+)?)");

    /** A call at the start of a line of the page: from a checkout, or in the pipeline's container. */
    private static final Pattern SHOWN_CALL =
            Pattern.compile("(?m)^(?:app/bin/|docker compose .{0,80} exec pipeline )newstape ([a-z]+)");

    @Test
    void shouldSetUpAndRunWithVerbsThatExist() throws IOException {
        // Given
        Compose compose = Compose.read();
        List<String> setUp =
                calls(CALL, compose.service("setup").at("/command/0").asText());
        List<String> run = Compose.texts(compose.service("pipeline").path("command"));

        // When, Then
        assertThat(setUp).containsExactly("topics apply", "schemas register");
        assertThat(run).containsExactly("run");
        assertThat(Stream.concat(setUp.stream(), run.stream())).allMatch(CommandsInUseTest::isVerb);
    }

    @Test
    void shouldShowVerbsThatExist() throws IOException {
        // Given
        String page = Files.readString(Compose.folder().resolve("README.md"));

        // When
        List<String> verbs = calls(SHOWN_CALL, page);

        // Then
        assertThat(verbs).contains("lag", "tail", "publish", "config").allMatch(CommandsInUseTest::isVerb);
    }

    @Test
    void shouldSetWhatNewstapeKnows() throws IOException {
        // Given
        Compose compose = Compose.read();
        List<String> settings = Stream.concat(
                        Stream.of("setup", "pipeline").map(compose::environment), Stream.of(Containerfile.newstape()))
                .flatMap(environment -> environment.entrySet().stream())
                .map(variable -> setting(variable.getKey()) + "=" + variable.getValue())
                .toList();

        // When, Then
        assertThat(settings).isNotEmpty().allSatisfy(setting -> assertThat(exitCode("config", "--set", setting))
                .isZero());
        assertThat(exitCode("config", "--set", "bootstrap.server=kafka:9092")).isNotZero();
    }

    /** NEWSTAPE_STATE_DIR sets state.dir. */
    private static String setting(String variable) {
        assertThat(variable).startsWith("NEWSTAPE_");
        return variable.substring("NEWSTAPE_".length()).toLowerCase(Locale.ROOT).replace('_', '.');
    }

    private static List<String> calls(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(call -> call.group(1)).toList();
    }

    private static boolean isVerb(String call) {
        CommandLine command = new CommandLine(NewstapeCommand.class);
        for (String word : call.split(" ")) {
            command = command.getSubcommands().get(word);
            if (command == null) {
                return false;
            }
        }
        return true;
    }

    private static int exitCode(String... call) {
        return new CommandLine(NewstapeCommand.class)
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(new StringWriter()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(call);
    }
}
