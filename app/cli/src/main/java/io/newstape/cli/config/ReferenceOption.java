package io.newstape.cli.config;

import io.newstape.mention.MentionFinder;
import io.newstape.mention.exchange.Exchanges;
import io.newstape.mention.master.MasterReader;
import io.newstape.mention.master.SecurityMaster;
import io.newstape.mention.master.ShippedMaster;
import io.newstape.mention.scan.SymbolStyle;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which security master symbols and names are looked up in, and how the source writes its symbols. */
public final class ReferenceOption {

    private static final String SHIPPED = "shipped";
    private static final String NONE = "none";

    @Option(
            names = "--reference",
            paramLabel = "FILE",
            defaultValue = SHIPPED,
            description =
                    "Security master, CSV; 'shipped' (default) is the small one that comes along, 'none' is none.")
    String reference;

    @Option(
            names = "--symbols",
            paramLabel = "ric|yahoo",
            defaultValue = "undeclared",
            description =
                    "What a suffix means in this source where RICs and Yahoo's symbols differ; else such a symbol is "
                            + "left out.")
    SymbolStyle style;

    public MentionFinder finder() {
        MentionFinder finder =
                reference.equals(NONE) ? MentionFinder.withoutMaster() : MentionFinder.with(master(reference));
        return finder.reading(style);
    }

    /**
     * A master by its name or file.
     *
     * @throws Failure when the file can't be read or isn't a master
     */
    public static SecurityMaster master(String named) {
        return named.equals(SHIPPED) ? ShippedMaster.get() : load(named).master();
    }

    /** @throws Failure when the file can't be read or isn't a master */
    public static MasterReader.Load load(String file) {
        try (Reader in = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
            return new MasterReader(Exchanges.shipped()).read(in);
        } catch (IOException e) {
            throw new Failure(
                    "can't read the security master " + file + ": " + e.getMessage(),
                    "Name a readable CSV file in UTF-8, or 'shipped'.",
                    e);
        } catch (IllegalArgumentException e) {
            throw new Failure(
                    "can't use the security master " + file + ": " + e.getMessage(),
                    "The first line names the columns.",
                    e);
        }
    }
}
