package io.newstape.cli.command;

import io.newstape.history.log.Position;
import io.newstape.history.replay.ReplayOrder;
import io.newstape.history.replay.ReplayRequest;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which part of the log is replayed, and which results are written. */
final class ReplaySelection {

    @Option(
            names = "--from",
            paramLabel = "TIME|OFFSET",
            converter = PositionConverter.class,
            description = "Write results of articles from here on. Earlier ones are replayed too, but not written.")
    Position from;

    @Option(
            names = "--to",
            paramLabel = "TIME|OFFSET",
            converter = PositionConverter.class,
            description = "Stop here. Default: the present end of the topic.")
    Position to;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            split = ",",
            description = "Only these partitions of the articles. Default: all.")
    Set<Integer> partitions = Set.of();

    @Option(
            names = "--ric",
            paramLabel = "RIC",
            split = ",",
            description = "Write only results about these securities.")
    Set<String> rics = Set.of();

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "Write only results of articles from this source. Repeatable.")
    Set<String> sources = Set.of();

    @Option(
            names = "--cold",
            description = "Start at --from without reading earlier articles. This is faster, but novelty, baseline and "
                    + "surprise then differ from live.")
    boolean cold;

    @Option(
            names = "--order",
            paramLabel = "recorded|event-time",
            converter = OrderConverter.class,
            description = "The order in which mentions from several partitions of articles reach their security. "
                    + "recorded (default where it is kept): as the live pipeline took them, so the results equal "
                    + "live. event-time: by the time of the article, then by partition and offset.")
    ReplayOrder order;

    /** @param preset the order where none is named */
    ReplayRequest request(ReplayOrder preset) {
        return new ReplayRequest(
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                partitions,
                rics,
                sources,
                cold,
                order == null ? preset : order);
    }

    boolean namesOrder() {
        return order != null;
    }

    static final class OrderConverter implements ITypeConverter<ReplayOrder> {
        @Override
        public ReplayOrder convert(String text) {
            return switch (text) {
                case "recorded" -> ReplayOrder.RECORDED;
                case "event-time" -> ReplayOrder.EVENT_TIME;
                default -> throw new TypeConversionException("'" + text + "' is no order. Use recorded or event-time");
            };
        }
    }

    static final class PositionConverter implements ITypeConverter<Position> {
        @Override
        public Position convert(String text) {
            try {
                return Position.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
