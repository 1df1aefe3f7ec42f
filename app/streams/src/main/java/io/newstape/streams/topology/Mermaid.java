package io.newstape.streams.topology;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.Node;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Sink;
import org.apache.kafka.streams.TopologyDescription.Source;
import org.apache.kafka.streams.TopologyDescription.Subtopology;

/** Draws a topology as a Mermaid flowchart: topics as cylinders, steps as boxes, stores as ovals. */
public final class Mermaid {

    private Mermaid() {}

    public static String of(TopologyDescription topology) {
        List<String> lines = new ArrayList<>();
        lines.add("flowchart LR");
        for (Subtopology part : topology.subtopologies()) {
            lines.add("  subgraph part" + part.id() + " [\"sub-topology " + part.id() + "\"]");
            part.nodes().stream()
                    .sorted(java.util.Comparator.comparing(Node::name))
                    .forEach(node -> {
                        lines.add("    " + id(node.name()) + "[\"" + node.name() + "\"]");
                    });
            lines.add("  end");
            part.nodes().stream()
                    .sorted(java.util.Comparator.comparing(Node::name))
                    .forEach(node -> arrows(node, lines));
        }
        return String.join("\n", lines);
    }

    private static void arrows(Node node, List<String> lines) {
        if (node instanceof Source source) {
            source.topicSet().stream()
                    .sorted()
                    .forEach(topic -> lines.add("  " + topic(topic) + " --> " + id(node.name())));
        }
        if (node instanceof Sink sink) {
            lines.add("  " + id(node.name()) + " --> " + topic(sink.topic()));
        }
        if (node instanceof Processor processor) {
            processor.stores().stream()
                    .sorted()
                    .forEach(store -> lines.add(
                            "  " + id(node.name()) + " <-.-> " + id("store-" + store) + "([\"" + store + "\"])"));
        }
        node.successors().stream()
                .sorted(java.util.Comparator.comparing(Node::name))
                .forEach(next -> lines.add("  " + id(node.name()) + " --> " + id(next.name())));
    }

    private static String topic(String topic) {
        return id("topic-" + topic) + "[(\"" + topic + "\")]";
    }

    private static String id(String name) {
        return name.replace('.', '-');
    }
}
