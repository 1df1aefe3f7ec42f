package io.newstape.cli.render;

import io.newstape.operations.PipelineStatus;
import io.newstape.schema.Signal;
import io.newstape.schema.Versions;
import io.newstape.streams.wire.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A pipeline at a glance: one screen, a line for each question. */
public final class StatusTable {

    private static final Table TABLE = new Table(13, 100);

    private StatusTable() {}

    /** @param topics those of the pipeline */
    public static List<String> lines(PipelineStatus status, Topics topics) {
        List<String> lines = new ArrayList<>();
        List<String> problems = status.problems();
        lines.add(TABLE.row("state", problems.isEmpty() ? "well: nothing is late" : problems.get(0)));
        problems.stream().skip(1).forEach(problem -> lines.add(TABLE.row("", problem)));
        lines.add(TABLE.row(
                "group",
                status.lag().phase().name().toLowerCase(Locale.ROOT) + ", "
                        + count(status.lag().members(), "member")));
        lines.add(TABLE.row("lag", lag(status)));
        lines.add(TABLE.row(
                "rate",
                Figures.of("%.1f", status.inPerSecond(topics.articles().name()).orElse(Double.NaN))
                        + " articles/s in, "
                        + Figures.of(
                                "%.1f",
                                status.outPerSecond(topics.articles().name()).orElse(Double.NaN))
                        + " read; " + Figures.of("%.1f", status.signalsPerSecond()) + " signals/s out"));
        lines.add(TABLE.row("latency", latency(status)));
        lines.add(TABLE.row("signals", status.newest().map(StatusTable::newest).orElse("none yet")));
        lines.add(TABLE.row("dead letters", deadLetters(status)));
        status.newest()
                .map(signal -> signal.value().getVersions())
                .ifPresent(versions -> lines.add(TABLE.row("versions", versions(versions))));
        lines.add(TABLE.row("page", (status.page().url() + " " + status.page().words()).strip()));
        return lines;
    }

    private static String lag(PipelineStatus status) {
        OptionalDouble seconds = status.lag().longestSeconds();
        return count(status.lag().totalRecords(), "record") + "; the first has waited "
                + (seconds.isPresent() ? Figures.of("%.1f", seconds.getAsDouble()) + " s" : "for an unknown time");
    }

    private static String latency(PipelineStatus status) {
        OptionalDouble median = status.latencyMillis(0.5);
        return median.isEmpty()
                ? "not known: no signal says"
                : Figures.of("%.0f", median.getAsDouble()) + " ms from article to signal (median of the last "
                        + status.signals().size() + "), slowest "
                        + Figures.of("%.0f", status.latencyMillis(1).getAsDouble()) + " ms";
    }

    private static String newest(ConsumerRecord<String, Signal> record) {
        Signal signal = record.value();
        return "the last: " + signal.getSecurity().getRic() + " " + signal.getAction() + ", published "
                + signal.getArticle().getPublishedAt();
    }

    private static String deadLetters(PipelineStatus status) {
        return status.deadLetters().isEmpty()
                ? "none among the last"
                : status.deadLetters().entrySet().stream()
                        .sorted(java.util.Map.Entry.comparingByKey())
                        .map(reason -> reason.getValue() + " " + reason.getKey())
                        .collect(Collectors.joining(", "));
    }

    private static String versions(Versions versions) {
        String reference = versions.getReferenceVersion();
        return "rules " + versions.getRulesVersion() + ", model "
                + (versions.getModelVersion().isEmpty() ? "none" : versions.getModelVersion()) + ", reference "
                + (reference == null ? "none" : reference);
    }

    private static String count(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
