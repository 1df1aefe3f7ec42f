package io.newstape.acceptance.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;

/** What an administrator can do to the pipeline's group and topics. */
final class DrillGroup implements AutoCloseable {

    private static final String GROUP = "newstape";
    private static final String QUOTA = "consumer_byte_rate";
    private static final Duration BETWEEN_KICKS = Duration.ofSeconds(7);

    private final Admin admin;
    private final List<String> throttled = new ArrayList<>();
    private Thread storm;

    DrillGroup(Map<String, Object> client) {
        this.admin = Admin.create(client);
    }

    /** Removes all members; they join again, and their state is lost to them. */
    void kick() throws ExecutionException, InterruptedException {
        admin.removeMembersFromConsumerGroup(GROUP, new RemoveMembersFromConsumerGroupOptions())
                .all()
                .get();
    }

    /** Removes all members again and again. */
    void storm() {
        storm = new Thread(
                () -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        try {
                            kick();
                            Thread.sleep(BETWEEN_KICKS.toMillis());
                        } catch (ExecutionException e) {
                            // between two generations there may be nobody to remove
                        } catch (InterruptedException e) {
                            return;
                        }
                    }
                },
                "drill-storm");
        storm.setDaemon(true);
        storm.start();
    }

    void calm() throws InterruptedException {
        storm.interrupt();
        storm.join();
    }

    /** From now on the consumers of the group's members get so many bytes a second, each. */
    void throttleReading(double bytesPerSecond) throws ExecutionException, InterruptedException {
        throttle("-consumer", bytesPerSecond);
    }

    /** The same for those that read state back. */
    void throttleRestoring(double bytesPerSecond) throws ExecutionException, InterruptedException {
        throttle("-restore-consumer", bytesPerSecond);
    }

    private void throttle(String suffix, double bytesPerSecond) throws ExecutionException, InterruptedException {
        for (MemberDescription member : admin.describeConsumerGroups(List.of(GROUP))
                .describedGroups()
                .get(GROUP)
                .get()
                .members()) {
            String client = member.clientId().replaceAll("-consumer$", suffix);
            throttled.add(client);
            throttled.add(client.replace("-StreamThread-", "-StateUpdater-"));
        }
        for (String client : throttled) {
            quota(client, bytesPerSecond);
        }
    }

    void unthrottle() throws ExecutionException, InterruptedException {
        for (String client : throttled) {
            quota(client, null);
        }
        throttled.clear();
    }

    private void quota(String client, Double bytesPerSecond) throws ExecutionException, InterruptedException {
        ClientQuotaEntity entity = new ClientQuotaEntity(Map.of(ClientQuotaEntity.CLIENT_ID, client));
        admin.alterClientQuotas(List.of(new ClientQuotaAlteration(
                        entity, List.of(new ClientQuotaAlteration.Op(QUOTA, bytesPerSecond)))))
                .all()
                .get();
    }

    /** How many offsets of a topic the group has worked off. */
    long worked(String topic) throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get().entrySet().stream()
                .filter(offset -> offset.getKey().topic().equals(topic))
                .mapToLong(offset -> offset.getValue().offset())
                .sum();
    }

    /** @param kept how long a topic keeps its records; negative for ever */
    void retain(String topic, Duration kept) throws ExecutionException, InterruptedException {
        AlterConfigOp set = new AlterConfigOp(
                new ConfigEntry(TopicConfig.RETENTION_MS_CONFIG, Long.toString(Math.max(-1, kept.toMillis()))),
                OpType.SET);
        admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(set)))
                .all()
                .get();
    }

    @Override
    public void close() {
        admin.close();
    }
}
