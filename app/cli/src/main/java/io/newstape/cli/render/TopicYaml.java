package io.newstape.cli.render;

import io.newstape.streams.wire.Topic;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.config.TopicConfig;

/** Topics as resources for Strimzi's operator. */
public final class TopicYaml {

    /** With fewer replicas, a second one in sync can't be asked for: one broker's failure would stop all writers. */
    private static final int REPLICAS_FOR_TWO_IN_SYNC = 3;

    private TopicYaml() {}

    /**
     * A document for each topic.
     *
     * @param cluster the name of the Kafka resource
     * @param replicas of each topic, 1 or more
     */
    public static List<String> lines(List<Topic> topics, String cluster, int replicas) {
        List<String> lines = new ArrayList<>();
        for (Topic topic : topics) {
            lines.addAll(List.of(
                    "---",
                    "# " + topic.purpose(),
                    "apiVersion: kafka.strimzi.io/v1",
                    "kind: KafkaTopic",
                    "metadata:",
                    "  name: " + topic.name(),
                    "  labels:",
                    "    strimzi.io/cluster: " + cluster,
                    "spec:",
                    "  partitions: " + topic.partitions(),
                    "  replicas: " + replicas,
                    "  config:"));
            topic.settings().forEach((key, value) -> lines.add("    " + key + ": \"" + value + "\""));
            if (replicas >= REPLICAS_FOR_TWO_IN_SYNC) {
                lines.add("    " + TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG + ": \"2\"");
            }
        }
        return lines;
    }
}
