package io.newstape.cli.render;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.operations.PipelineStatus;
import io.newstape.operations.lag.LagJson;
import io.newstape.streams.wire.AvroJson;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** A pipeline at a glance, as one JSON object. What is not known is null. */
public final class StatusJson {

    private StatusJson() {}

    public static ObjectNode of(PipelineStatus status) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("well", status.problems().isEmpty());
        status.problems().forEach(object.withArray("problems")::add);
        object.put("signalsPerSecond", status.signalsPerSecond());
        put(object, "secondsSinceSignal", status.secondsSinceSignal());
        put(object, "latencyMedianMillis", status.latencyMillis(0.5));
        put(object, "latencyMostMillis", status.latencyMillis(1));
        ObjectNode letters = object.putObject("deadLetters");
        new TreeMap<>(status.deadLetters()).forEach(letters::put);
        status.newest()
                .ifPresentOrElse(
                        signal -> object.set(
                                "versions", AvroJson.of(signal.value().getVersions())),
                        () -> object.putNull("versions"));
        object.putObject("page")
                .put("url", status.page().url())
                .put("answers", status.page().isThere())
                .put("ready", status.page().isReady());
        object.set("lag", LagJson.of(status.lag()));
        return object;
    }

    private static void put(ObjectNode object, String name, OptionalDouble value) {
        value.ifPresentOrElse(known -> object.put(name, known), () -> object.putNull(name));
    }
}
