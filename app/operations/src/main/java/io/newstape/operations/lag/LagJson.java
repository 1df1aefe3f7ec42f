package io.newstape.operations.lag;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalDouble;

/** Lag as JSON: the same objects on the command line and over HTTP. What is not known is null. */
public final class LagJson {

    private LagJson() {}

    /** The whole status, with the most serious cause first. */
    public static ObjectNode of(LagStatus status) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("group", status.phase().name().toLowerCase(java.util.Locale.ROOT));
        object.put("members", status.members());
        object.put("totalRecords", status.totalRecords());
        put(object, "longestSeconds", status.longestSeconds());
        status.worst().ifPresentOrElse(cause -> put(object, cause), () -> object.putNull("cause"));
        putUnreadable(object, status);
        status.lines().forEach(line -> object.withArray("partitions").add(of(line)));
        return object;
    }

    /** One partition. */
    public static ObjectNode of(LagStatus.Line line) {
        LagReport.Partition lag = line.lag();
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("topic", lag.topic());
        object.put("partition", lag.number());
        object.put("end", lag.end());
        lag.committed().ifPresentOrElse(at -> object.put("committed", at), () -> object.putNull("committed"));
        object.put("lag", lag.records());
        object.put("uncommitted", lag.uncommitted());
        put(
                object,
                "eventSeconds",
                Double.isNaN(lag.eventSeconds()) ? OptionalDouble.empty() : OptionalDouble.of(lag.eventSeconds()));
        put(object, "wallSeconds", lag.wallSeconds());
        put(object, "retentionUsed", lag.retentionUsed());
        put(object, "inPerSecond", line.inPerSecond());
        put(object, "outPerSecond", line.outPerSecond());
        line.trend().ifPresentOrElse(trend -> object.put("trend", trend.label()), () -> object.putNull("trend"));
        put(object, "catchUpSeconds", line.catchUpSeconds());
        line.cause().ifPresentOrElse(cause -> put(object, cause), () -> object.putNull("cause"));
        return object;
    }

    /** Adds a cause: {@code cause} for programs, {@code why} for people. */
    public static void put(ObjectNode object, LagCause cause) {
        object.put("cause", cause.kind().label()).put("why", cause.words());
    }

    /** Adds {@code unreadable}: the topics whose records the principal may not read; nothing when there is none. */
    public static void putUnreadable(ObjectNode object, LagStatus status) {
        status.unreadable().stream().sorted().forEach(topic -> object.withArray("unreadable")
                .add(topic));
    }

    private static void put(ObjectNode object, String name, OptionalDouble value) {
        value.ifPresentOrElse(known -> object.put(name, known), () -> object.putNull(name));
    }
}
