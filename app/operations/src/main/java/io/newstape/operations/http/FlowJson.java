package io.newstape.operations.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.operations.lag.LagCause;
import io.newstape.operations.lag.LagJson;
import io.newstape.operations.lag.LagReport;
import io.newstape.operations.lag.LagStatus;
import io.newstape.streams.wire.Topics;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * The edges of the flow, from publishers to readers: how many records a second pass each, how many wait before it, and
 * why.
 */
final class FlowJson {

    private FlowJson() {}

    /**
     * @param signalsPerSecond as a reader of committed records sees them
     */
    static ArrayNode of(LagStatus lag, Topics topics, OptionalDouble signalsPerSecond) {
        ArrayNode flow = JsonNodeFactory.instance.arrayNode();
        List<LagStatus.Line> articles = lines(lag, topics.articles().name());
        List<LagStatus.Line> scored = lines(lag, topics.scoredMentions().name());
        put(flow.addObject().put("edge", "publish"), sum(articles, LagStatus.Line::inPerSecond));
        putWaiting(flow.addObject().put("edge", "extract"), articles);
        putWaiting(flow.addObject().put("edge", "context"), scored);
        put(flow.addObject().put("edge", "signals"), signalsPerSecond);
        return flow;
    }

    private static List<LagStatus.Line> lines(LagStatus lag, String topic) {
        return lag.lines().stream()
                .filter(line -> line.lag().topic().equals(topic))
                .toList();
    }

    private static void putWaiting(ObjectNode edge, List<LagStatus.Line> lines) {
        put(edge, sum(lines, LagStatus.Line::outPerSecond));
        edge.put(
                "waiting",
                lines.stream()
                        .map(LagStatus.Line::lag)
                        .mapToLong(LagReport.Partition::records)
                        .sum());
        edge.put(
                "waitedSeconds",
                lines.stream()
                        .mapToDouble(line -> line.lag().wallSeconds().orElse(0))
                        .max()
                        .orElse(0));
        lines.stream()
                .flatMap(line -> line.cause().stream())
                .min(Comparator.comparing(LagCause::kind))
                .ifPresentOrElse(cause -> LagJson.put(edge, cause), () -> edge.putNull("cause"));
    }

    private static void put(ObjectNode edge, OptionalDouble perSecond) {
        perSecond.ifPresentOrElse(rate -> edge.put("perSecond", rate), () -> edge.putNull("perSecond"));
    }

    /** Of all partitions; empty when one of them isn't known. */
    private static OptionalDouble sum(List<LagStatus.Line> lines, Function<LagStatus.Line, OptionalDouble> rate) {
        double sum = 0;
        for (LagStatus.Line line : lines) {
            OptionalDouble one = rate.apply(line);
            if (one.isEmpty()) {
                return OptionalDouble.empty();
            }
            sum += one.getAsDouble();
        }
        return OptionalDouble.of(sum);
    }
}
