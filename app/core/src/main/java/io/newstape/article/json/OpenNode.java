package io.newstape.article.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An object or list that has begun and not ended yet, and where in the text it starts. */
final class OpenNode {

    final ContainerNode<?> node;
    final int start;
    /** Of an object, the name of the member that is being read. */
    String name = "";

    OpenNode(ContainerNode<?> node, int start) {
        this.node = node;
        this.start = start;
    }

    /**
     * Puts a child into it, under the name that was read last where it is an object. Of several members of one name the
     * last counts, and the first stays to be seen.
     */
    void add(JsonNode child) {
        if (node instanceof ObjectNode object) {
            JsonNode before = object.replace(name, child);
            if (before != null && !before.equals(child) && !object.has(name + "_2")) {
                object.set(name + "_2", before);
            }
        } else {
            ((ArrayNode) node).add(child);
        }
    }
}
