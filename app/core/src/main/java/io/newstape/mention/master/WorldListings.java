package io.newstape.mention.master;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * The wide list: some 90,000 listings of the world, without dates, taken from FinanceDatabase by {@code
 * WorldListingsGenerator} in the tests. It is read when it is first asked. Its names come from one public source and
 * some are wrong, so a row vouches for a symbol only where the text says the same.
 *
 * <p>Its file begins with a line {@code version TAB rows}; {@link WorldIndex} reads the rows behind it. Immutable and
 * shared by all threads.
 */
final class WorldListings {

    private static final String FILE = "world-listings.gz";
    private static final int BUFFER = 1 << 16;
    private static final WorldListings SHIPPED = new WorldListings();

    private final String version;
    private final int size;

    private WorldListings() {
        try (InputStream in = open();
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII), 64)) {
            String[] header = lines.readLine().split("\t");
            this.version = header[0];
            this.size = Integer.parseInt(header[1]);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read the list of the world's listings", e);
        }
    }

    static WorldListings shipped() {
        return SHIPPED;
    }

    /** 16 hexadecimal digits that change with the content; the rows need not be read for it. */
    String version() {
        return version;
    }

    int size() {
        return size;
    }

    /** The rows with a symbol, in any spelling of its share class, at any exchange; in the order of the file. */
    List<WorldListing> bySymbol(String symbol) {
        return Rows.INDEX.bySymbol(symbol);
    }

    /** Whether a row may have a symbol: nearly always the right answer, without making rows. */
    boolean mayHave(String symbol) {
        return Rows.INDEX.mayHave(symbol);
    }

    /** The row that has a RIC by rule. */
    Optional<WorldListing> byRic(String ric) {
        int point = ric.lastIndexOf('.');
        if (point <= 0) {
            return Optional.empty();
        }
        return bySymbol(symbol(ric.substring(0, point))).stream()
                .filter(row -> ric.equals(row.ric()))
                .findFirst();
    }

    /** {@code JPM_pd} and {@code REI_u} are {@code JPM-PD} and {@code REI-UN} at the exchange. */
    private static String symbol(String root) {
        int line = root.lastIndexOf('_');
        if (line < 0) {
            return root;
        }
        String letters = root.substring(line + 1);
        return root.substring(0, line) + "-" + (letters.equals("u") ? "UN" : letters.toUpperCase(Locale.ROOT));
    }

    private static InputStream open() throws IOException {
        InputStream in = WorldListings.class.getResourceAsStream(FILE);
        return new GZIPInputStream(in, BUFFER);
    }

    /** Read with the first question. */
    private static final class Rows {

        static final WorldIndex INDEX = read();

        private static WorldIndex read() {
            try (InputStream in = open()) {
                return new WorldIndex(in.readAllBytes(), SHIPPED.size);
            } catch (IOException e) {
                throw new UncheckedIOException("can't read the list of the world's listings", e);
            }
        }
    }
}
