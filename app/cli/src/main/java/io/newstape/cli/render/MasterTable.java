package io.newstape.cli.render;

import io.newstape.mention.master.InstrumentRecords;
import io.newstape.mention.master.Listing;
import io.newstape.streams.wire.AvroJson;

/** Rows of security masters, for people or as JSON. */
public final class MasterTable {

    private static final Table TABLE = new Table(22, 14, 6, 7, 30, 12, 12);

    private final Output output;

    public MasterTable(Output output) {
        this.output = output;
    }

    public void header() {
        if (!output.json()) {
            output.line(TABLE.row("INSTRUMENT", "RIC", "MIC", "KIND", "NAME", "FROM", "TO"));
        }
    }

    /**
     * @param sign what became of the row, such as {@code "+ "}; empty where nothing did
     * @param version of the master that it is from
     */
    public void row(String sign, Listing row, String version) {
        if (output.json()) {
            output.line(AvroJson.of(InstrumentRecords.record(row, version)).put("change", sign.strip()));
            return;
        }
        output.line(sign
                + TABLE.row(
                        row.instrumentId(),
                        row.ric(),
                        row.mic(),
                        row.kind().name(),
                        row.name(),
                        row.validFrom() == null ? "" : row.validFrom().toString(),
                        row.validTo() == null ? "" : row.validTo().toString()));
    }
}
