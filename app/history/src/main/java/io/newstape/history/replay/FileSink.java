package io.newstape.history.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.history.log.DerivedRecord;
import io.newstape.history.log.HistoryRefused;
import io.newstape.history.log.RecordOrigin;
import io.newstape.streams.wire.Topics;
import io.newstape.streams.wire.WireJson;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes results to a folder: a file of JSON Lines for each topic, named after it. How far the replay is stands in
 * {@code replay.json} beside them, with the length of each file then; what a crash wrote beyond is cut off when the
 * replay goes on.
 */
public final class FileSink implements ReplaySink {

    private static final String STATE = "replay.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A line for each value; nothing stands between two of them but what is written there. */
    private static final JsonFactory LINES =
            new JsonFactoryBuilder().rootValueSeparator((String) null).build().setCodec(JSON);

    private final Path directory;
    private final Map<String, WireJson> forms = new HashMap<>();
    private final Map<String, OutputFile> targets = new TreeMap<>();
    private String fingerprint = "";

    /**
     * @param directory where the files go; made when it isn't there
     * @param topics the live ones, with the schemas that this build writes
     */
    public FileSink(Path directory, Topics topics) {
        this.directory = directory;
        topics.all().stream()
                .filter(topic -> topic.schema() != null)
                .forEach(topic -> forms.put(topic.name(), new WireJson(topic.schema())));
    }

    private record OutputFile(FileChannel channel, JsonGenerator json) {}

    @Override
    public Optional<SortedMap<Integer, ReplaySegment>> open(String request) {
        fingerprint = request;
        try {
            Files.createDirectories(directory);
            Path state = directory.resolve(STATE);
            if (Files.exists(state)) {
                return Optional.of(resume(JSON.readTree(state.toFile())));
            }
            requireEmpty();
            return Optional.empty();
        } catch (IOException e) {
            throw refused("can't use the folder " + directory, e);
        }
    }

    @Override
    public void write(DerivedRecord result) {
        try {
            JsonGenerator json = target(result.topic() + ".jsonl").json();
            WireJson form = forms.get(result.topic());
            if (form == null || result.value() == null) {
                json.writeTree(unreadable(result));
            } else {
                form.write(result.value(), json);
            }
            json.writeRaw('\n');
        } catch (IOException e) {
            throw refused("can't write to " + directory, e);
        }
    }

    @Override
    public void checkpoint(SortedMap<Integer, ReplaySegment> legs) {
        ObjectNode state = JSON.createObjectNode().put("request", fingerprint);
        ObjectNode partitions = state.putObject("partitions");
        legs.forEach((partition, leg) -> partitions
                .putObject(partition.toString())
                .put("leg", leg.text())
                .put("next", leg.next()));
        ObjectNode files = state.putObject("files");
        try {
            for (Map.Entry<String, OutputFile> target : targets.entrySet()) {
                target.getValue().json().flush();
                target.getValue().channel().force(false);
                files.put(target.getKey(), target.getValue().channel().position());
            }
            Path next = directory.resolve(STATE + ".next");
            Files.write(next, JSON.writeValueAsBytes(state));
            Files.move(next, directory.resolve(STATE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw refused("can't write to " + directory, e);
        }
    }

    @Override
    public void close() {
        try {
            for (OutputFile target : targets.values()) {
                target.json().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("can't close the files in " + directory, e);
        }
    }

    private SortedMap<Integer, ReplaySegment> resume(JsonNode state) throws IOException {
        if (!state.path("request").asText().equals(fingerprint)) {
            throw new HistoryRefused(
                    directory + " holds another replay",
                    "Give the same options to go on with it, or name another folder.");
        }
        for (Map.Entry<String, JsonNode> file : state.path("files").properties()) {
            open(file.getKey(), file.getValue().asLong());
        }
        SortedMap<Integer, ReplaySegment> legs = new TreeMap<>();
        for (Map.Entry<String, JsonNode> leg : state.path("partitions").properties()) {
            legs.put(
                    Integer.parseInt(leg.getKey()),
                    ReplaySegment.parse(
                            leg.getValue().path("leg").asText(),
                            leg.getValue().path("next").asLong()));
        }
        return legs;
    }

    private OutputFile target(String file) throws IOException {
        // what a crash wrote before the first checkpoint counts as little as what it wrote after the last
        return targets.containsKey(file) ? targets.get(file) : open(file, 0);
    }

    /** Opens a file and cuts it at what is known to be in it. */
    private OutputFile open(String file, long length) throws IOException {
        FileChannel channel =
                FileChannel.open(directory.resolve(file), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        OutputFile target = new OutputFile(channel, LINES.createGenerator(out));
        targets.put(file, target);
        if (channel.size() < length) {
            throw new HistoryRefused(
                    directory.resolve(file) + " is shorter than the replay left it",
                    "It was changed since. Name another folder to start anew.");
        }
        channel.truncate(length);
        channel.position(length);
        return target;
    }

    private void requireEmpty() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            if (files.iterator().hasNext()) {
                throw new HistoryRefused(
                        directory + " isn't empty, and holds no replay that could go on",
                        "Name an empty folder, or one that isn't there yet.");
            }
        }
    }

    /** A dead letter: bytes that nobody can read, so they are shown as they are. */
    private static ObjectNode unreadable(DerivedRecord result) {
        ObjectNode line = JSON.createObjectNode();
        line.put("key", result.key() == null ? null : new String(result.key(), StandardCharsets.UTF_8));
        line.put("value", result.value() == null ? null : Base64.getEncoder().encodeToString(result.value()));
        RecordOrigin.of(result.headers())
                .ifPresent(source ->
                        line.put("source", source.topic() + "-" + source.partition() + "@" + source.offset()));
        return line;
    }

    private static HistoryRefused refused(String what, IOException error) {
        return new HistoryRefused(what + ": " + error.getMessage(), "Is there room, and may it be written?", error);
    }
}
