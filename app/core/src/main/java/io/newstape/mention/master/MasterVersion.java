package io.newstape.mention.master;

import io.newstape.text.Sha256;
import java.util.List;

/** The version of a master: the first 64 bits of a SHA-256 over its rows, in their order. */
final class MasterVersion {

    private MasterVersion() {}

    /** The version of a master that has the wide list behind it. */
    static String of(List<Listing> rows, String wideVersion) {
        return new Sha256().add(of(rows)).add(wideVersion).hex(8);
    }

    static String of(List<Listing> rows) {
        Sha256 hash = new Sha256();
        for (Listing row : rows) {
            // a record's own text names every field; the separator can't stand in it
            hash.add(row.toString()).add((byte) '\n');
        }
        return hash.hex(8);
    }
}
