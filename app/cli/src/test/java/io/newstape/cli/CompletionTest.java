package io.newstape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script in a real bash: what a user gets who presses the tab key. */
class CompletionTest {

    @TempDir
    Path directory;

    @Test
    void shouldCompleteVerbs() throws Exception {
        assertThat(complete("newstape", "ev")).containsExactly("evaluate");
    }

    @Test
    void shouldCompleteOptionsOfAVerb() throws Exception {
        assertThat(complete("newstape", "tail", "--min-"))
                .containsExactly("--min-relevance", "--min-score", "--min-surprise");
    }

    @Test
    void shouldCompleteTheValuesThatAUserMayWrite() throws Exception {
        assertThat(complete("newstape", "tail", "--action", "")).containsExactly("new", "revised", "retracted");
    }

    private List<String> complete(String... words) throws IOException, InterruptedException {
        CommandLineCall call = CommandLineCall.of("completion");
        assertThat(call.exit()).isZero();
        Path script = Files.writeString(directory.resolve("completion.bash"), call.out());
        String asked = "compopt() { :; }; source '" + script + "'; COMP_WORDS=(" + quoted(words) + "); COMP_CWORD="
                + (words.length - 1) + "; _complete_newstape; printf '%s\\n' \"${COMPREPLY[@]}\"";
        Process bash = new ProcessBuilder("bash", "-c", asked)
                .redirectErrorStream(true)
                .start();
        String reply = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(reply).isZero();
        return reply.lines().toList();
    }

    private static String quoted(String... words) {
        return "'" + String.join("' '", words) + "'";
    }
}
