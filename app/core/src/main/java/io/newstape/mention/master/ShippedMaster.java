package io.newstape.mention.master;

import io.newstape.mention.exchange.Exchanges;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The master that comes with newstape: some hundred well-known listings, written by us, with names and dates; behind
 * them the wide list, which vouches for symbols and is read when it is first asked.
 */
public final class ShippedMaster {

    private static final SecurityMaster SMALL = load().master();
    private static final SecurityMaster WITH_WORLD = new SecurityMaster(SMALL.rows(), WorldListings.shipped());

    private ShippedMaster() {}

    public static SecurityMaster get() {
        return WITH_WORLD;
    }

    /** The well-known listings alone. */
    public static SecurityMaster small() {
        return SMALL;
    }

    static MasterReader.Load load() {
        try (InputStream in = ShippedMaster.class.getResourceAsStream("instruments.csv")) {
            return new MasterReader(Exchanges.shipped()).read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("can't read the shipped master", e);
        }
    }
}
