package io.newstape.reference;

import io.newstape.ticker.Exchanges;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;

/** Small security masters for tests, written as rows of newstape's own columns. */
final class Masters {

    static final String HEADER =
            "instrumentId,companyId,name,aliases,ric,mic,symbol,kind,isin,primary,validFrom,validTo";

    private Masters() {}

    static SecurityMaster of(String... rows) {
        MasterReader.Load load = load(rows);
        if (!load.problems().isEmpty()) {
            throw new IllegalArgumentException(load.problems().toString());
        }
        return load.master();
    }

    static MasterReader.Load load(String... rows) {
        return loadCsv(HEADER + "\n" + String.join("\n", rows) + "\n");
    }

    static MasterReader.Load loadCsv(String csv) {
        try {
            return new MasterReader(Exchanges.shipped()).read(new StringReader(csv));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
