package io.newstape.cli.render;

import io.newstape.history.verify.Difference;
import io.newstape.history.verify.FieldDifference;
import io.newstape.history.verify.PartitionReport;
import io.newstape.history.verify.VerifyReport;
import java.util.List;
import java.util.Locale;

/** What a verification found, for people: a row for each partition, and under it its first differences. */
public final class VerifyTable {

    private static final Table TABLE = new Table(26, 4, 10, 10, 6, 64);

    private final Output output;

    public VerifyTable(Output output) {
        this.output = output;
    }

    public void print(VerifyReport report) {
        output.line(TABLE.row("REPLAYED FROM", "PART", "RECORDS", "COMPARED", "DIFF.", "SHA-256 OF WHAT WAS RECORDED"));
        report.stages().forEach(partition -> print(partition.input(), partition));
        report.endToEnd().forEach(partition -> print("articles to signals", partition));
        output.line("stage by stage: " + sums(report.stages()));
        output.line("from articles to signals: "
                + (report.endToEnd().isEmpty() ? "not checked without all partitions" : sums(report.endToEnd())));
        if (report.purged() > 0) {
            output.line(report.purged() + " records of purged articles weren't replayed: what was made of them is taken"
                    + " from the record");
        }
    }

    private void print(String from, PartitionReport partition) {
        output.line(TABLE.row(
                from,
                Integer.toString(partition.partition()),
                Long.toString(partition.replayed()),
                Long.toString(partition.compared()),
                Long.toString(partition.differences()),
                partition.recordedDigest()));
        partition.first().forEach(this::print);
    }

    private static String sums(List<PartitionReport> partitions) {
        return VerifyReport.compared(partitions) + " records compared, " + VerifyReport.differences(partitions)
                + " differences";
    }

    private void print(Difference difference) {
        output.line("  " + difference.kind().name().toLowerCase(Locale.ROOT) + ": " + difference.topic() + "-"
                + difference.partition() + (difference.offset() < 0 ? "" : "@" + difference.offset()) + ", key "
                + difference.key() + ", made from " + difference.source());
        for (FieldDifference field : difference.fields()) {
            output.line("    " + field.path() + ": recorded " + field.recorded() + ", replayed " + field.replayed());
        }
    }
}
