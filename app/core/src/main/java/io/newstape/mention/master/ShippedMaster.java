package io.newstape.mention.master;

import io.newstape.mention.exchange.Exchanges;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The small master that comes with newstape: some hundred well-known listings, written by us. */
public final class ShippedMaster {

    private static final SecurityMaster MASTER = load().master();

    private ShippedMaster() {}

    public static SecurityMaster get() {
        return MASTER;
    }

    static MasterReader.Load load() {
        try (InputStream in = ShippedMaster.class.getResourceAsStream("instruments.csv")) {
            return new MasterReader(Exchanges.shipped()).read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("can't read the shipped master", e);
        }
    }
}
