package io.newstape.operations.lag;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.TopicPartition;

/**
 * Looks at a group again and again and tells how its lag moves. It keeps the looks of the last half minute. One thread
 * at a time may use it.
 */
public final class LagMonitor implements AutoCloseable {

    /** A pace is measured over this long at most, so that it tells of now. */
    private static final Duration WINDOW = Duration.ofSeconds(30);

    private final Admin admin;
    private final LagReader lag;
    private final GroupReader groups;
    private final String group;
    private final List<String> topics;
    private final Supplier<LocalView> local;
    private final Deque<LagSample> samples = new ArrayDeque<>();

    /**
     * @param client settings of the Kafka clients, bootstrap servers included
     * @param group a consumer group; the application id of a pipeline
     * @param topics what it reads; empty for all topics of which it has committed an offset
     * @param local what this process knows of the pipeline, or {@link LocalView#ELSEWHERE}
     */
    public LagMonitor(
            Map<String, Object> client,
            String group,
            List<String> topics,
            Supplier<LocalView> local,
            InstantSource clock) {
        this.admin = Admin.create(impatient(client));
        this.lag = LagReader.of(admin, client, clock);
        this.groups = new GroupReader(admin);
        this.group = group;
        this.topics = List.copyOf(topics);
        this.local = local;
    }

    /** A look is void when it takes longer than people wait. */
    private static Map<String, Object> impatient(Map<String, Object> client) {
        Map<String, Object> settings = new TreeMap<>(client);
        settings.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
        settings.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        return settings;
    }

    /**
     * Looks once more.
     *
     * @throws org.apache.kafka.common.KafkaException when Kafka refuses or doesn't answer
     * @throws UnknownGroup when no topics were named, and the group has committed no offset
     */
    public LagStatus look() {
        List<String> read = topics.isEmpty() ? lag.topicsOf(group) : topics;
        if (read.isEmpty()) {
            throw new UnknownGroup(group, groups.read(group, List.of()));
        }
        LagReport report = lag.read(group, read);
        List<TopicPartition> heldBack = report.partitions().stream()
                .filter(partition -> partition.uncommitted() > 0)
                .map(partition -> new TopicPartition(partition.topic(), partition.number()))
                .toList();
        samples.addLast(new LagSample(System.nanoTime(), report, groups.read(group, heldBack)));
        while (samples.getLast().nanos() - samples.getFirst().nanos() > WINDOW.toNanos()) {
            samples.removeFirst();
        }
        return LagDiagnosis.of(List.copyOf(samples), local.get());
    }

    @Override
    public void close() {
        lag.close();
        admin.close();
    }
}
