package io.newstape.study;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Signals from a folder that {@code newstape export} or {@code newstape replay --to-files} wrote. Only files that its
 * manifest names count, as it says there: what a crash left is no part of it.
 */
public final class SignalFiles {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADVICE = "Name a folder that 'newstape export' or 'newstape replay --to-files' wrote.";

    private SignalFiles() {}

    /**
     * Gives every signal.
     *
     * @param directory of the export or of its table of signals, or of the replay
     * @throws StudyRefused when there are no signals, or they can't be read
     */
    public static void read(Path directory, Consumer<SentSignal> signals) {
        try {
            for (SignalFile file : files(directory)) {
                file.read(signals);
            }
        } catch (IOException e) {
            throw new StudyRefused("can't read the signals in " + directory + ": " + e.getMessage(), ADVICE, e);
        }
    }

    private static List<SignalFile> files(Path directory) throws IOException {
        for (Path table : List.of(directory, directory.resolve("signals"))) {
            if (Files.exists(table.resolve("manifest.json"))) {
                return exported(table);
            }
        }
        if (Files.exists(directory.resolve("replay.json"))) {
            return replayed(directory);
        }
        throw new StudyRefused(
                Files.exists(directory) ? directory + " holds no export and no replay" : "there is no " + directory,
                ADVICE);
    }

    private static List<SignalFile> exported(Path table) throws IOException {
        JsonNode manifest = json(table.resolve("manifest.json"));
        if (!manifest.path("table").asText().equals("signals")) {
            throw new StudyRefused(
                    table + " holds an export of '" + manifest.path("table").asText() + "'",
                    "A study takes signals: 'newstape export --table signals'.");
        }
        List<SignalFile> files = new ArrayList<>();
        for (JsonNode run : manifest.path("runs")) {
            run.path("files")
                    .forEach(file -> files.add(
                            new SignalFile(table.resolve(file.path("name").asText()), Long.MAX_VALUE)));
        }
        return files;
    }

    private static List<SignalFile> replayed(Path directory) throws IOException {
        for (Map.Entry<String, JsonNode> file :
                json(directory.resolve("replay.json")).path("files").properties()) {
            if (file.getKey().endsWith("market.signals.jsonl")) {
                return List.of(new SignalFile(
                        directory.resolve(file.getKey()), file.getValue().asLong()));
            }
        }
        throw new StudyRefused(
                "the replay in " + directory + " has written no signals", "Go on with it, or name another folder.");
    }

    private static JsonNode json(Path file) throws IOException {
        try {
            return JSON.readTree(file.toFile());
        } catch (JsonProcessingException e) {
            throw new StudyRefused(
                    "can't read " + file + ": " + e.getOriginalMessage(),
                    "It was changed or damaged since it was written. Write the signals anew.",
                    e);
        }
    }
}
