package io.newstape.operations.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.operations.PipelineWatch;
import io.newstape.operations.lag.LagJson;
import io.newstape.operations.lag.LagReport;
import io.newstape.operations.lag.LagStatus;
import java.util.List;
import java.util.Map;

/**
 * The lag of the last minutes, one object a look: when, how many records waited, how long the first of them, and the
 * cause. With {@code ?partitions=true} the same for each partition.
 */
final class HistoryJson {

    private HistoryJson() {}

    static ArrayNode of(List<PipelineWatch.Look> looks, Map<String, String> query) {
        boolean each = Boolean.parseBoolean(query.getOrDefault("partitions", "false"));
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (PipelineWatch.Look look : looks) {
            LagStatus lag = look.lag();
            ObjectNode object = array.addObject();
            object.put("at", look.epochMillis());
            object.put("records", lag.totalRecords());
            lag.longestSeconds()
                    .ifPresentOrElse(seconds -> object.put("seconds", seconds), () -> object.putNull("seconds"));
            lag.worst().ifPresent(one -> LagJson.put(object, one));
            if (each) {
                ArrayNode partitions = object.putArray("partitions");
                lag.lines().forEach(line -> put(partitions.addObject(), line.lag()));
            }
        }
        return array;
    }

    private static void put(ObjectNode object, LagReport.Partition lag) {
        object.put("topic", lag.topic()).put("partition", lag.number()).put("records", lag.records());
        lag.wallSeconds().ifPresentOrElse(seconds -> object.put("seconds", seconds), () -> object.putNull("seconds"));
    }
}
