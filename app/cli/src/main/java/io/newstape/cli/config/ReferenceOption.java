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
    private static final String SMALL = "small";
    static final String ADVICE = "Name a readable CSV file in UTF-8, or 'shipped'.";

    @Option(
            names = "--reference",
            paramLabel = "FILE",
            defaultValue = SHIPPED,
            description = "Security master, a CSV file. 'shipped' (the default) is newstape's own: some hundred "
                    + "well-known companies by name and symbol, and behind them 90,000 listings of the world that "
                    + "vouch for symbols. 'small' is the well-known ones alone; 'none' uses none.")
    String reference;

    @Option(
            names = "--symbols",
            paramLabel = "ric|yahoo",
            converter = Styles.class,
            completionCandidates = Styles.class,
            description = "How this source writes symbols. RICs and Yahoo's symbols use some suffixes differently. "
                    + "Default: unknown, and such symbols are left out.")
    SymbolStyle style = SymbolStyle.UNDECLARED;

    static final class Styles extends Choices<SymbolStyle> {
        Styles() {
            super(SymbolStyle.RIC, SymbolStyle.YAHOO);
        }
    }

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
        return switch (named) {
            case SHIPPED -> ShippedMaster.get();
            case SMALL -> ShippedMaster.small();
            default -> load(named).master();
        };
    }

    /** @throws Failure when the file can't be read or isn't a master */
    public static MasterReader.Load load(String file) {
        NamedFile.file(file, ADVICE);
        try (Reader in = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
            return new MasterReader(Exchanges.shipped()).read(in);
        } catch (IOException e) {
            throw new Failure("can't read the security master " + file + ": " + NamedFile.reason(e), ADVICE, e);
        } catch (IllegalArgumentException e) {
            throw new Failure(
                    "can't use the security master " + file + ": " + e.getMessage(),
                    "The first line must name the columns.",
                    e);
        }
    }
}
