package io.newstape.history.study;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newstape.history.log.HistoryRefused;
import io.newstape.history.replay.ReplaySegment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Signals in a folder that {@code newstape export} or {@code newstape replay --to-files} wrote. Only files that its
 * manifest names count, as it says there: what a crash left is no part of it.
 */
public final class SignalFiles {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADVICE = "Name a folder that 'newstape export' or 'newstape replay --to-files' wrote.";

    private final Path directory;
    private final List<SignalFile> files;
    private final boolean complete;

    private SignalFiles(Path directory, List<SignalFile> files, boolean complete) {
        this.directory = directory;
        this.files = files;
        this.complete = complete;
    }

    /**
     * Looks what there is.
     *
     * @param directory of the export or of its table of signals, or of the replay
     * @throws HistoryRefused when there are no signals
     */
    public static SignalFiles in(Path directory) {
        try {
            for (Path table : List.of(directory, directory.resolve("signals"))) {
                if (Files.exists(table.resolve("manifest.json"))) {
                    return exported(table);
                }
            }
            if (Files.exists(directory.resolve("replay.json"))) {
                return replayed(directory);
            }
        } catch (IOException e) {
            throw refused(directory, e);
        }
        throw new HistoryRefused(
                Files.exists(directory) ? directory + " holds no export and no replay" : "there is no " + directory,
                ADVICE);
    }

    /** Whether they are all that was asked for: false for a replay that was interrupted. */
    public boolean complete() {
        return complete;
    }

    /**
     * Gives every signal.
     *
     * @throws HistoryRefused when one can't be read
     */
    public void read(Consumer<RecordedSignal> signals) {
        try {
            for (SignalFile file : files) {
                file.read(signals);
            }
        } catch (IOException e) {
            throw refused(directory, e);
        }
    }

    private static SignalFiles exported(Path table) throws IOException {
        JsonNode manifest = json(table.resolve("manifest.json"));
        if (!manifest.path("table").asText().equals("signals")) {
            throw new HistoryRefused(
                    table + " holds an export of '" + manifest.path("table").asText() + "'",
                    "Signals are wanted: 'newstape export --table signals'.");
        }
        List<SignalFile> files = new ArrayList<>();
        for (JsonNode run : manifest.path("runs")) {
            run.path("files")
                    .forEach(file -> files.add(
                            new SignalFile(table.resolve(file.path("name").asText()), Long.MAX_VALUE)));
        }
        return new SignalFiles(table, files, true);
    }

    private static SignalFiles replayed(Path directory) throws IOException {
        JsonNode state = json(directory.resolve("replay.json"));
        for (Map.Entry<String, JsonNode> written : state.path("files").properties()) {
            if (written.getKey().endsWith("market.signals.jsonl")) {
                Path file = directory.resolve(written.getKey());
                long bytes = written.getValue().asLong();
                if (Files.size(file) < bytes) {
                    throw new HistoryRefused(file + " is shorter than the replay left it", "Replay again.");
                }
                return new SignalFiles(directory, List.of(new SignalFile(file, bytes)), isComplete(state));
            }
        }
        throw new HistoryRefused(
                "the replay in " + directory + " has written no signals", "Go on with it, or name another folder.");
    }

    /** Whether each partition was read up to where the replay was to stop. */
    private static boolean isComplete(JsonNode state) {
        try {
            for (JsonNode partition : state.path("partitions")) {
                ReplaySegment segment = ReplaySegment.parse(
                        partition.path("leg").asText(), partition.path("next").asLong());
                if (segment.next() < segment.to()) {
                    return false;
                }
            }
            return true;
        } catch (IllegalArgumentException e) {
            throw new HistoryRefused(
                    "replay.json doesn't say how far the replay is: " + e.getMessage(), "Replay to another folder.", e);
        }
    }

    private static HistoryRefused refused(Path directory, IOException error) {
        return new HistoryRefused("can't read the signals in " + directory + ": " + error.getMessage(), ADVICE, error);
    }

    private static JsonNode json(Path file) throws IOException {
        try {
            return JSON.readTree(file.toFile());
        } catch (JsonProcessingException e) {
            throw new HistoryRefused(
                    "can't read " + file + ": " + e.getOriginalMessage(),
                    "It was changed or damaged since it was written. Write the signals anew.",
                    e);
        }
    }
}
