package io.newstape.mention.master;

import io.newstape.schema.Instrument;

/** Rows of the master as records of the topic that carries them, and back. */
public final class InstrumentRecords {

    private InstrumentRecords() {}

    /** The key of a row: a later load of the same row takes its place. */
    public static String key(Listing row) {
        return row.instrumentId() + "|" + (row.validFrom() == null ? "" : row.validFrom());
    }

    public static Instrument record(Listing row, String referenceVersion) {
        return Instrument.newBuilder()
                .setInstrumentId(row.instrumentId())
                .setCompanyId(row.companyId())
                .setName(row.name())
                .setAliases(row.aliases())
                .setRic(row.ric())
                .setMic(row.mic())
                .setSymbol(row.symbol())
                .setKind(row.kind())
                .setIsin(row.isin())
                .setPrimary(row.primary())
                .setValidFrom(row.validFrom())
                .setValidTo(row.validTo())
                .setReferenceVersion(referenceVersion)
                .build();
    }

    public static Listing row(Instrument record) {
        return new Listing(
                record.getInstrumentId(),
                record.getCompanyId(),
                record.getName(),
                record.getAliases(),
                record.getRic(),
                record.getMic(),
                record.getSymbol(),
                record.getKind(),
                record.getIsin(),
                record.getPrimary(),
                record.getValidFrom(),
                record.getValidTo());
    }
}
