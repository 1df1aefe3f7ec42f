package io.newstape.history.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.history.log.ChainLinks;
import io.newstape.history.log.ExportedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Files and chains, as a manifest has them. */
final class ManifestJson {

    private ManifestJson() {}

    static ExportedFile file(JsonNode file) {
        List<String> marks = new ArrayList<>();
        file.path("marks").forEach(mark -> marks.add(mark.asText()));
        return new ExportedFile(
                file.path("name").asText(),
                file.path("bytes").asLong(),
                file.path("sha256").asText(),
                file.path("markEvery").asLong(),
                marks);
    }

    static void put(ObjectNode target, ExportedFile file) {
        target.put("name", file.name())
                .put("bytes", file.bytes())
                .put("sha256", file.sha256())
                .put("markEvery", file.markEvery());
        ArrayNode marks = target.putArray("marks");
        file.marks().forEach(marks::add);
    }

    static void put(ObjectNode target, ChainLinks chain) {
        ObjectNode links = target.putObject("chain")
                .put("start", chain.start())
                .put("end", chain.end())
                .putObject("links");
        chain.links().forEach((offset, link) -> links.put(Long.toString(offset), link));
    }

    /** The links of a partition in one run, by offset; empty for an older export. */
    static SortedMap<Long, String> links(JsonNode partition) {
        SortedMap<Long, String> links = new TreeMap<>();
        for (Map.Entry<String, JsonNode> link :
                partition.path("chain").path("links").properties()) {
            links.put(Long.valueOf(link.getKey()), link.getValue().asText());
        }
        return links;
    }
}
