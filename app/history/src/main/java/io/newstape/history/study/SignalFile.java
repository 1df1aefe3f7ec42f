package io.newstape.history.study;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.jerolba.carpet.CarpetReader;
import com.jerolba.carpet.CloseableIterator;
import io.newstape.history.log.HistoryRefused;
import io.newstape.schema.SignalAction;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A file of signals in one of the forms that newstape writes: Parquet, CSV, or whole records as JSON Lines.
 *
 * @param path its name tells the form
 * @param bytes how much of it counts, for JSON Lines
 */
record SignalFile(Path path, long bytes) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Gives every signal.
     *
     * @throws HistoryRefused when one can't be read
     */
    void read(Consumer<RecordedSignal> signals) throws IOException {
        String name = path.toString();
        if (name.endsWith(".parquet")) {
            readParquet(signals);
        } else if (name.endsWith(".csv")) {
            readCsv(signals);
        } else {
            readJson(signals);
        }
    }

    private void readParquet(Consumer<RecordedSignal> signals) throws IOException {
        long row = 0;
        try (CloseableIterator<RecordedSignal> rows =
                new CarpetReader<>(path.toFile(), RecordedSignal.class).iterator()) {
            while (rows.hasNext()) {
                row++;
                signals.accept(rows.next());
            }
        } catch (HistoryRefused e) {
            throw e;
        } catch (RuntimeException e) {
            throw refused("row " + row, e.getMessage(), e);
        }
    }

    private void readCsv(Consumer<RecordedSignal> signals) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (BufferedReader text = Files.newBufferedReader(path);
                CSVParser lines = CSVParser.parse(text, format)) {
            for (CSVRecord line : lines) {
                signals.accept(parsed("line " + lines.getCurrentLineNumber(), line, SignalFile::ofCsv));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void readJson(Consumer<RecordedSignal> signals) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(path)) {
            long number = 0;
            long left = bytes;
            while (left > 0) {
                String line = lines.readLine();
                if (line == null) {
                    return;
                }
                number++;
                left -= line.getBytes(StandardCharsets.UTF_8).length + 1;
                signals.accept(parsed("line " + number, line, SignalFile::ofJson));
            }
        }
    }

    private <T> RecordedSignal parsed(String place, T text, Function<T, RecordedSignal> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw refused(place, e.getMessage(), e);
        }
    }

    private HistoryRefused refused(String place, String what, Exception cause) {
        return new HistoryRefused(
                "can't read " + path + ", " + place + ": " + what,
                "It was changed or damaged since it was written, or an older version wrote it. Write the signals anew.",
                cause);
    }

    private static RecordedSignal ofCsv(CSVRecord line) {
        String mic = line.get("mic");
        String instrument = line.get("instrumentId");
        String score = line.get("score");
        String novelty = line.get("novelty7d");
        String surprise = line.get("surprise");
        return new RecordedSignal(
                line.get("signalId"),
                Integer.parseInt(line.get("revision")),
                SignalAction.valueOf(line.get("action")),
                line.get("ric"),
                mic.isEmpty() ? null : mic,
                line.get("company"),
                instrument.isEmpty() ? null : instrument,
                line.get("headline"),
                Instant.parse(line.get("publishedAt")),
                Double.parseDouble(line.get("relevance")),
                score.isEmpty() ? null : Double.valueOf(score),
                novelty.isEmpty() ? null : Integer.valueOf(novelty),
                surprise.isEmpty() ? null : Double.valueOf(surprise),
                line.get("referenceVersion"),
                line.get("modelVersion"),
                line.get("rulesVersion"));
    }

    private static RecordedSignal ofJson(String line) {
        JsonNode signal = json(line);
        JsonNode security = signal.path("security");
        JsonNode article = signal.path("article");
        JsonNode versions = signal.path("versions");
        JsonNode score = signal.path("sentiment").path("score");
        JsonNode novelty = signal.path("novelty").path("last7d");
        JsonNode surprise = signal.path("surprise");
        return new RecordedSignal(
                text(signal, "signalId"),
                signal.path("revision").asInt(),
                SignalAction.valueOf(text(signal, "action")),
                text(security, "ric"),
                security.path("mic").textValue(),
                text(security, "company"),
                security.path("instrumentId").textValue(),
                text(article, "headline"),
                Instant.parse(text(article, "publishedAt")),
                signal.path("relevance").asDouble(),
                score.isNumber() ? (Double) score.asDouble() : null,
                novelty.isNumber() ? (Integer) novelty.asInt() : null,
                surprise.isNumber() ? (Double) surprise.asDouble() : null,
                versions.path("referenceVersion").textValue(),
                versions.path("modelVersion").textValue(),
                versions.path("rulesVersion").textValue());
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("it is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static String text(JsonNode signal, String field) {
        JsonNode value = signal.path(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("it has no " + field + ", so it is no signal");
        }
        return value.asText();
    }
}
