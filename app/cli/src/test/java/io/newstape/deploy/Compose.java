package io.newstape.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A compose file as its readers see it. */
public record Compose(JsonNode root) {

    /** The repository's {@code deploy} folder. */
    public static Path folder() {
        return Path.of(System.getProperty("basedir", "."))
                .resolve("../../deploy")
                .normalize();
    }

    public static Compose read() throws IOException {
        return parse(Files.readString(folder().resolve("compose.yaml")));
    }

    static Compose parse(String yaml) throws IOException {
        return new Compose(new YAMLMapper().readTree(yaml));
    }

    /** Where it breaks the Compose Specification, in words; empty when it doesn't. */
    List<String> violations() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                .getSchema(specification())
                .validate(root)
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** The specification without its {@code id}s, a keyword that the draft it names doesn't have any more. */
    private static JsonNode specification() throws IOException {
        try (InputStream file = Compose.class.getResourceAsStream("compose-spec.json")) {
            JsonNode schema = new ObjectMapper().readTree(file);
            schema.findParents("id").stream()
                    .filter(parent -> parent.get("id").isTextual())
                    .forEach(parent -> ((ObjectNode) parent).remove("id"));
            return schema;
        }
    }

    /** The services by name, sorted. */
    Map<String, JsonNode> services() {
        Map<String, JsonNode> services = new TreeMap<>();
        root.path("services").properties().forEach(entry -> services.put(entry.getKey(), entry.getValue()));
        return services;
    }

    public JsonNode service(String name) {
        return services().get(name);
    }

    public Map<String, String> environment(String service) {
        Map<String, String> environment = new TreeMap<>();
        service(service)
                .path("environment")
                .properties()
                .forEach(entry ->
                        environment.put(entry.getKey(), entry.getValue().asText()));
        return environment;
    }

    /** Every text of a list; the text itself where there is no list. */
    public static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(each -> texts.add(each.asText()));
        } else if (node.isValueNode()) {
            texts.add(node.asText());
        }
        return texts;
    }
}
