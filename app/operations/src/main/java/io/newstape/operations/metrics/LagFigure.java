package io.newstape.operations.metrics;

import io.newstape.operations.lag.LagStatus;
import java.util.function.ToDoubleFunction;

/** A figure of a partition as Prometheus gets it: what isn't known is not a number, and never is infinite. */
enum LagFigure {
    RECORDS(Metric.LAG_RECORDS, line -> line.lag().records()),
    UNCOMMITTED(Metric.LAG_UNCOMMITTED, line -> line.lag().uncommitted()),
    EVENT(Metric.LAG_EVENT_SECONDS, line -> line.lag().eventSeconds()),
    WALL(Metric.LAG_WALL_SECONDS, line -> line.lag().wallSeconds().orElse(Double.NaN)),
    RETENTION(Metric.LAG_RETENTION, line -> line.lag().retentionUsed().orElse(Double.NaN)),
    IN(Metric.LAG_IN, line -> line.inPerSecond().orElse(Double.NaN)),
    OUT(Metric.LAG_OUT, line -> line.outPerSecond().orElse(Double.NaN)),
    CATCH_UP(Metric.LAG_CATCH_UP, line -> line.catchUpSeconds()
            .orElse(line.isNever() ? Double.POSITIVE_INFINITY : Double.NaN));

    private final Metric metric;
    private final ToDoubleFunction<LagStatus.Line> figure;

    LagFigure(Metric metric, ToDoubleFunction<LagStatus.Line> figure) {
        this.metric = metric;
        this.figure = figure;
    }

    Metric metric() {
        return metric;
    }

    double of(LagStatus.Line line) {
        return figure.applyAsDouble(line);
    }
}
