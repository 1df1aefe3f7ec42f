package io.newstape.history.replay;

import io.newstape.history.log.DerivedRecord;
import io.newstape.history.log.LogRecord;
import io.newstape.history.log.RecordOrigin;
import io.newstape.streams.wire.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** One task of the topology with state of its own: what the live task of one partition is. For one thread. */
public final class OfflineTask implements StageOneStep {

    private final TopologyTestDriver driver;
    private final Path directory;
    private final TestInputTopic<byte[], byte[]> input;
    private final Set<String> wanted;
    private final Map<String, TestOutputTopic<byte[], byte[]>> outputs = new HashMap<>();

    /**
     * @param directory for state; removed when the task is closed
     * @param input the topic that its records come from
     * @param wanted the topics whose records are of interest
     */
    OfflineTask(Topology topology, Properties settings, Path directory, String input, Set<String> wanted) {
        this.driver = new TopologyTestDriver(topology, settings, Instant.EPOCH);
        this.directory = directory;
        this.input = driver.createInputTopic(input, new ByteArraySerializer(), new ByteArraySerializer());
        this.wanted = wanted;
    }

    /** Processes a record. What was made of it comes in the order of each topic. */
    @Override
    public List<DerivedRecord> process(LogRecord record) {
        // headers are copied: the topology writes into them
        input.pipeInput(
                new TestRecord<>(record.key(), record.value(), new RecordHeaders(record.headers()), record.time()));
        List<DerivedRecord> derived = new ArrayList<>();
        for (String topic : driver.producedTopicNames()) {
            // changelogs are taken out as well: the driver would keep them for ever
            drain(topic, wanted.contains(topic), record, derived);
        }
        return derived;
    }

    private void drain(String topic, boolean isWanted, LogRecord source, List<DerivedRecord> derived) {
        TestOutputTopic<byte[], byte[]> output = outputs.computeIfAbsent(
                topic,
                name -> driver.createOutputTopic(name, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
        while (!output.isEmpty()) {
            TestRecord<byte[], byte[]> made = output.readRecord();
            if (isWanted) {
                correctSource(made.headers(), source);
                derived.add(new DerivedRecord(topic, made.key(), made.value(), made.timestamp(), made.headers()));
            }
        }
    }

    /** The driver numbers partitions and offsets in its own way; what the headers say must be the log's. */
    private static void correctSource(Headers headers, LogRecord source) {
        Optional<RecordOrigin> said = RecordOrigin.of(headers);
        if (said.isPresent() && said.get().topic().equals(source.topic())) {
            if (!RecordOrigin.isDeadLetter(headers)) {
                Origin.stamp(headers, source.topic(), source.partition(), source.offset());
            } else {
                RecordOrigin.stampDeadLetter(headers, source);
            }
        }
    }

    @Override
    public void close() {
        driver.close();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("can't remove the temporary state in " + directory, e);
        }
    }
}
