package io.newstape.history.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.history.log.ExportedFile;
import io.newstape.history.log.HistoryRefused;
import io.newstape.history.log.OffsetRange;
import io.newstape.history.log.RunningDigest;
import io.newstape.streams.wire.PublicSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a table of an export holds: {@code manifest.json} in its folder. Each export adds a run, with the offsets that it
 * took, their digests, the versions of model, rules and reference that the records were made with, and its files. A
 * file that no run names isn't part of the export.
 */
final class Manifest {

    private static final String FILE = "manifest.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final ObjectNode content;

    private Manifest(Path file, ObjectNode content) {
        this.file = file;
        this.content = content;
    }

    /** A new one, for a table that isn't there yet. */
    static Manifest create(Path directory, ExportTable<?, ?> table, ExportFormat format, ExportFilter filter) {
        ObjectNode content = JSON.createObjectNode()
                .put("table", table.name())
                .put("topic", table.topic().name())
                .put("format", format.name());
        content.putPOJO("schema", parse(PublicSchema.of(table.topic().schema()).toString()));
        if (!filter.isNone()) {
            content.set("filter", filter.json());
        }
        content.putArray("runs");
        return new Manifest(directory.resolve(FILE), content);
    }

    /**
     * The one of a table that is there; empty when none is.
     *
     * @throws HistoryRefused when it is of another table or format, or can't be read
     */
    static Optional<Manifest> read(Path directory, ExportTable<?, ?> table, ExportFormat format) {
        Path file = directory.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonNode content = JSON.readTree(file.toFile());
            if (!content.path("topic").asText().equals(table.topic().name())
                    || !content.path("format").asText().equals(format.name())
                    || !content.path("runs").isArray()) {
                throw new HistoryRefused(
                        directory + " holds an export of something else: "
                                + content.path("topic").asText() + " as "
                                + content.path("format").asText(),
                        "Name another folder.");
            }
            return Optional.of(new Manifest(file, (ObjectNode) content));
        } catch (IOException e) {
            throw new HistoryRefused(
                    "can't read " + file + ": " + e.getMessage(),
                    "It was changed or damaged since it was written. Name another folder to export anew.",
                    e);
        }
    }

    /**
     * The one of a folder, whatever it holds; empty when there is none.
     *
     * @throws HistoryRefused when it can't be read, or is no export's
     */
    static Optional<Manifest> find(Path directory) {
        Path file = directory.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonNode content = JSON.readTree(file.toFile());
            if (content instanceof ObjectNode object
                    && content.path("table").isTextual()
                    && content.path("runs").isArray()) {
                return Optional.of(new Manifest(file, object));
            }
            throw new HistoryRefused(
                    file + " isn't the manifest of an export", "'newstape export' writes one beside what it exports.");
        } catch (IOException e) {
            throw new HistoryRefused(
                    "can't read " + file + ": " + e.getMessage(),
                    "It was changed or damaged since it was written. Take another copy, or export anew.",
                    e);
        }
    }

    /** @throws HistoryRefused when the runs so far chose other records */
    void requireFilter(ExportFilter filter) {
        JsonNode before = content.path("filter");
        JsonNode now = filter.isNone() ? MissingNode.getInstance() : filter.json();
        if (!before.equals(now)) {
            throw new HistoryRefused(
                    file.getParent() + " holds an export of " + words(before) + ", not of " + words(now),
                    "Use the same --from, --to, --ric and --source as before, or name another folder.");
        }
    }

    private static String words(JsonNode filter) {
        return filter.isMissingNode() ? "all records" : "the records " + filter;
    }

    String table() {
        return content.path("table").asText();
    }

    String format() {
        return content.path("format").asText();
    }

    ManifestRuns runs() {
        return new ManifestRuns(file, content.path("topic").asText(), content.path("runs"));
    }

    /** The same for an export that later runs made longer, and another one for another export. */
    String identity() {
        RunningDigest digest = new RunningDigest();
        digest.add(null, content.path("runs").path(0).toString().getBytes(StandardCharsets.UTF_8));
        return digest.hex();
    }

    void addRun(TableReading<?> reading, SortedMap<Integer, OffsetRange> taken, List<ExportedFile> files) {
        ObjectNode run = content.withArray("runs")
                .addObject()
                .put("rows", reading.rows())
                .put("leftOut", reading.leftOut())
                .put("unreadable", reading.unreadable());
        ArrayNode places = run.putArray("firstUnreadable");
        reading.firstUnreadable().forEach(places::add);
        ObjectNode partitions = run.putObject("partitions");
        taken.forEach((partition, extent) -> ManifestJson.put(
                partitions
                        .putObject(partition.toString())
                        .put("from", extent.begin())
                        .put("to", extent.end())
                        .put("sha256", reading.digests().get(partition)),
                reading.chains().get(partition)));
        ArrayNode made = run.putArray("versions");
        reading.versions().forEach(made::add);
        ArrayNode named = run.putArray("files");
        files.forEach(file -> ManifestJson.put(named.addObject(), file));
    }

    /** Gives the last run the order of the mentions. */
    void addOrder(ExportedFile file, SortedMap<Integer, OffsetRange> taken) {
        ObjectNode order = ((ObjectNode) content.path("runs").path(runs().count() - 1)).putObject("order");
        ManifestJson.put(order, file);
        ObjectNode partitions = order.putObject("partitions");
        taken.forEach((partition, extent) -> partitions
                .putObject(partition.toString())
                .put("from", extent.begin())
                .put("to", extent.end()));
    }

    void save() throws IOException {
        Path next = file.resolveSibling(FILE + ".next");
        Files.write(next, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException("a schema is JSON", e);
        }
    }
}
