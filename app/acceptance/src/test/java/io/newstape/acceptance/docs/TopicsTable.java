package io.newstape.acceptance.docs;

import io.newstape.streams.wire.Topic;
import io.newstape.streams.wire.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every topic, in the order of the data flow. */
final class TopicsTable {

    private TopicsTable() {}

    static List<String> lines() {
        List<String> lines =
                new ArrayList<>(List.of("| topic | key | value | cleanup | what it holds |", "|---|---|---|---|---|"));
        for (Topic topic : new Topics("", 1, Optional.empty()).all()) {
            String value = topic.schema() == null
                    ? "raw bytes"
                    : "[" + topic.schema().getName() + "](#"
                            + topic.schema().getName().toLowerCase(Locale.ROOT) + ")";
            lines.add("| `" + topic.name() + "` | " + topic.key() + " | " + value + " | "
                    + topic.cleanup().name().toLowerCase(Locale.ROOT) + " | " + topic.purpose() + " |");
        }
        return lines;
    }
}
