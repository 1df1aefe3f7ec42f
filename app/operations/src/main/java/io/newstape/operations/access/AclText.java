package io.newstape.operations.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;

/** Rights in the forms that operators feed to their tools. */
public final class AclText {

    private AclText() {}

    /**
     * A call of Kafka's own command for each resource.
     *
     * @param principal such as {@code User:newstape-desk}
     * @param brokers host:port, separated by commas
     */
    public static List<String> shell(List<Right> rights, String principal, String brokers) {
        List<String> lines = new ArrayList<>();
        lines.add("# admin.properties: the security settings of a principal that may alter ACLs");
        for (Right right : rights) {
            lines.add("kafka-acls.sh --bootstrap-server " + quoted(brokers)
                    + " --command-config admin.properties --add --allow-principal " + quoted(principal)
                    + right.operations().stream()
                            .map(operation -> " --operation " + name(operation))
                            .collect(Collectors.joining())
                    + resource(right));
        }
        return lines;
    }

    /** A KafkaUser for Strimzi's operator. */
    public static List<String> strimzi(List<Right> rights, String user, String cluster) {
        List<String> lines = new ArrayList<>(List.of(
                "apiVersion: kafka.strimzi.io/v1",
                "kind: KafkaUser",
                "metadata:",
                "  name: " + user,
                "  labels:",
                "    strimzi.io/cluster: " + cluster,
                "spec:",
                "  authentication:",
                "    type: scram-sha-512",
                "  authorization:",
                "    type: simple",
                "    acls:"));
        for (Right right : rights) {
            lines.add("      - resource:");
            lines.add("          type: " + strimziType(right.type()));
            if (right.type() != ResourceType.CLUSTER) {
                lines.add("          name: \"" + right.name() + "\"");
                lines.add("          patternType: " + (right.pattern() == PatternType.PREFIXED ? "prefix" : "literal"));
            }
            lines.add("        operations: "
                    + right.operations().stream().map(AclText::name).toList());
        }
        return lines;
    }

    private static String resource(Right right) {
        String option =
                switch (right.type()) {
                    case TOPIC -> " --topic " + quoted(right.name());
                    case GROUP -> " --group " + quoted(right.name());
                    case TRANSACTIONAL_ID -> " --transactional-id " + quoted(right.name());
                    case CLUSTER -> " --cluster";
                    default -> throw new IllegalArgumentException("no role needs a right to " + right.type());
                };
        return option + (right.pattern() == PatternType.PREFIXED ? " --resource-pattern-type prefixed" : "");
    }

    private static String strimziType(ResourceType type) {
        return type == ResourceType.TRANSACTIONAL_ID
                ? "transactionalId"
                : type.name().toLowerCase(Locale.ROOT);
    }

    /** As both tools write it: DESCRIBE_CONFIGS is DescribeConfigs. */
    private static String name(AclOperation operation) {
        StringBuilder name = new StringBuilder();
        for (String word : operation.name().split("_")) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    /** Names of topics, groups and brokers need none; a principal may have anything in it. */
    private static String quoted(String text) {
        return text.matches("[A-Za-z0-9_.,:=-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
