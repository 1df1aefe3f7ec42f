package io.newstape.operations.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.operations.LatencyStage;
import io.newstape.operations.Percentiles;
import io.newstape.operations.SeenSignal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/** How long the last signals took, stage by stage and from end to end. */
final class LatencyAnswer {

    private LatencyAnswer() {}

    /** @param last the last signals; those that were there before somebody read say nothing, and don't count */
    static ObjectNode of(List<SeenSignal> last) {
        List<SeenSignal> live =
                last.stream().filter(seen -> seen.latencyMillis().isPresent()).toList();
        ObjectNode object = JsonNodeFactory.instance.objectNode().put("signals", live.size());
        ArrayNode stages = object.putArray("stages");
        for (LatencyStage stage : LatencyStage.values()) {
            put(stages, stage.label(), live, seen -> stage.millis(seen.record().headers()));
        }
        put(stages, "end_to_end", live, SeenSignal::latencyMillis);
        return object;
    }

    private static void put(
            ArrayNode stages, String name, List<SeenSignal> live, Function<SeenSignal, OptionalDouble> millis) {
        ObjectNode stage = stages.addObject().put("stage", name);
        Percentiles.of(live.stream()
                        .map(millis)
                        .filter(OptionalDouble::isPresent)
                        .map(OptionalDouble::getAsDouble)
                        .toList())
                .ifPresentOrElse(
                        of -> stage.put("count", of.count())
                                .put("p50Millis", of.p50())
                                .put("p95Millis", of.p95())
                                .put("p99Millis", of.p99()),
                        () -> stage.put("count", 0)
                                .putNull("p50Millis")
                                .putNull("p95Millis")
                                .putNull("p99Millis"));
    }
}
