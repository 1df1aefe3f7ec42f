package io.newstape.mention;

import io.newstape.mention.exchange.Exchanges;
import io.newstape.mention.master.MasterReader;
import io.newstape.mention.master.SecurityMaster;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;

/** Small security masters for tests, written as rows of newstape's own columns. */
public final class SampleMasters {

    static final String HEADER =
            "instrumentId,companyId,name,aliases,ric,mic,symbol,kind,isin,primary,validFrom,validTo";

    private SampleMasters() {}

    public static SecurityMaster of(String... rows) {
        MasterReader.Load load = load(rows);
        if (!load.problems().isEmpty()) {
            throw new IllegalArgumentException(load.problems().toString());
        }
        return load.master();
    }

    public static MasterReader.Load load(String... rows) {
        return loadCsv(HEADER + "\n" + String.join("\n", rows) + "\n");
    }

    public static MasterReader.Load loadCsv(String csv) {
        try {
            return new MasterReader(Exchanges.shipped()).read(new StringReader(csv));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
