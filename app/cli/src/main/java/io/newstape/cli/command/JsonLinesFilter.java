package io.newstape.cli.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.cli.config.Failure;
import io.newstape.cli.config.NamedFile;
import io.newstape.cli.render.JsonTable;
import io.newstape.cli.render.Output;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/**
 * Applies a function to JSON Lines: one line out for each line in, in order, in constant memory. A line that can't be
 * read is answered by {@code {"line": n, "error": "..."}} in its place and reported on standard error. The other lines
 * are read, and the command fails at the end. A person at a terminal gets a table.
 */
final class JsonLinesFilter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADVICE = "Name a readable file, or - for standard input.";

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            defaultValue = "-",
            description = "JSON Lines in UTF-8. Default: -, standard input.")
    String file;

    /**
     * @param function from one object to another; throws {@link IllegalArgumentException} on an object it can't use
     * @return the exit code: 0, or 1 when a line couldn't be read
     */
    int run(Output output, Function<JsonNode, ObjectNode> function, JsonTable table) {
        boolean json = output.answersJson();
        if (!file.equals("-")) {
            NamedFile.file(file, ADVICE);
        }
        if (!json) {
            output.line(table.header());
        }
        int refused = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8), 1 << 16)) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                try {
                    ObjectNode answer = function.apply(object(line));
                    if (json) {
                        output.line(answer);
                    } else {
                        output.lines(table.rows(answer));
                    }
                } catch (JsonProcessingException | IllegalArgumentException e) {
                    refused++;
                    refuse(output, json, number, e);
                }
            }
        } catch (IOException e) {
            throw new Failure("can't read " + file + ": " + NamedFile.reason(e), ADVICE, e);
        }
        return refused == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void refuse(Output output, boolean json, long number, Exception error) {
        String problem =
                error instanceof JsonProcessingException syntax ? syntax.getOriginalMessage() : error.getMessage();
        if (json) {
            output.line(JSON.createObjectNode().put("line", number).put("error", problem));
        }
        output.say("newstape: can't use " + file + ", line " + number + ": " + problem);
    }

    private static JsonNode object(String line) throws JsonProcessingException {
        JsonNode node = JSON.readTree(line);
        if (node == null || !node.isObject()) {
            throw new IllegalArgumentException("it is no JSON object");
        }
        return node;
    }

    private InputStream open() throws IOException {
        return file.equals("-") ? System.in : Files.newInputStream(Path.of(file));
    }
}
