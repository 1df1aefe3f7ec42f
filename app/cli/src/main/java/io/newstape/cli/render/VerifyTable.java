package io.newstape.cli.render;

import io.newstape.history.verify.Difference;
import io.newstape.history.verify.FieldDifference;
import io.newstape.history.verify.PartitionReport;
import io.newstape.history.verify.VerifyReport;
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
        for (PartitionReport partition : report.partitions()) {
            output.line(TABLE.row(
                    partition.input(),
                    Integer.toString(partition.partition()),
                    Long.toString(partition.replayed()),
                    Long.toString(partition.compared()),
                    Long.toString(partition.differences()),
                    partition.recordedDigest()));
            partition.first().forEach(this::print);
        }
        output.line(report.compared() + " records compared, " + report.differences() + " differences");
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
