package io.newstape.deploy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads resources of a cluster as its API server does with strict validation: a field that there isn't, a value of another
 * type, and a word that isn't one of a field's words are problems. The fields are those of Strimzi's own classes, and of
 * the classes made from Kubernetes' API; the words of Kubernetes' fields, which those don't know, are in a table.
 */
final class ResourceReader {

    private static final Map<String, Class<?>> KINDS = Map.of(
            "v1 Service", Service.class,
            "apps/v1 StatefulSet", StatefulSet.class,
            "batch/v1 Job", Job.class,
            "policy/v1 PodDisruptionBudget", PodDisruptionBudget.class,
            "monitoring.coreos.com/v1 PodMonitor", PodMonitor.class,
            "keda.sh/v1alpha1 ScaledObject", ScaledObject.class,
            "kafka.strimzi.io/v1 Kafka", Kafka.class,
            "kafka.strimzi.io/v1 KafkaNodePool", KafkaNodePool.class,
            "kafka.strimzi.io/v1 KafkaTopic", KafkaTopic.class,
            "kafka.strimzi.io/v1 KafkaUser", KafkaUser.class);

    private final ObjectMapper mapper = strict();
    private final Map<String, Set<String>> words = words();

    /** Which kinds it knows. */
    static Set<String> kinds() {
        return KINDS.keySet();
    }

    private static ObjectMapper strict() {
        JsonMapper mapper = JsonMapper.builder()
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .annotationIntrospector(new NoPlaceForMore())
                .build();
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        mapper.coercionConfigFor(LogicalType.Integer).setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
        return mapper;
    }

    /** The classes keep fields that they don't know, for servers newer than they, and don't write what is preset. */
    private static final class NoPlaceForMore extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }

        @Override
        public JsonIgnoreProperties.Value findPropertyIgnoralByName(MapperConfig<?> config, Annotated annotated) {
            return JsonIgnoreProperties.Value.empty();
        }

        @Override
        public JsonInclude.Value findPropertyInclusion(Annotated annotated) {
            return JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS);
        }
    }

    /** What is wrong with a resource, in words; empty when nothing is. */
    List<String> problems(JsonNode resource) {
        String kind = resource.path("apiVersion").asText() + " "
                + resource.path("kind").asText();
        Class<?> type = KINDS.get(kind);
        if (type == null) {
            return List.of("there is no " + kind);
        }
        List<String> problems = new ArrayList<>();
        try {
            compare(
                    "",
                    ((ObjectNode) resource.deepCopy()).without(List.of("apiVersion", "kind")),
                    mapper.valueToTree(mapper.treeToValue(resource, type)),
                    problems);
        } catch (JsonProcessingException e) {
            problems.add(e.getOriginalMessage().lines().findFirst().orElse("") + " "
                    + e.getMessage().replaceFirst("(?s).*through reference chain: ", ""));
        }
        checkWords("", resource, problems);
        return problems;
    }

    /** A word that a class doesn't know is lost when it is read. */
    private static void compare(String path, JsonNode written, JsonNode read, List<String> problems) {
        if (written.isObject()) {
            written.properties()
                    .forEach(field -> compare(
                            path + "/" + field.getKey(), field.getValue(), read.path(field.getKey()), problems));
        } else if (written.isArray()) {
            for (int i = 0; i < written.size(); i++) {
                compare(path + "/" + i, written.get(i), read.path(i), problems);
            }
        } else if (!written.asText().equals(read.asText())) {
            problems.add(path + " can't be " + written);
        }
    }

    private void checkWords(String path, JsonNode node, List<String> problems) {
        if (node.isObject()) {
            node.properties().forEach(field -> checkWords(path + "/" + field.getKey(), field.getValue(), problems));
        } else if (node.isArray()) {
            node.forEach(each -> checkWords(path, each, problems));
        } else {
            words.forEach((field, allowed) -> {
                if (path.endsWith("/" + field) && !allowed.contains(node.asText())) {
                    problems.add(path + " can't be " + node + ", only one of " + allowed);
                }
            });
        }
    }

    private static Map<String, Set<String>> words() {
        Map<String, Set<String>> words = new TreeMap<>();
        try {
            for (String line :
                    Files.readAllLines(Path.of("src/test/resources/io/newstape/deploy/kubernetes-words.txt"))) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split(": ");
                    words.put(parts[0], Set.of(parts[1].split(" ")));
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return words;
    }
}
