package io.newstape.mention.master;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.schema.InstrumentKind;
import io.newstape.text.Sha256;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorldListingsTest {

    private static final String FILE = "world-listings.gz";
    private static final int COLUMNS = 5;

    private final WorldListings world = WorldListings.shipped();

    @Test
    void shouldCarryTheVersionOfItsRows() throws IOException {
        // Given
        List<String> lines;
        try (BufferedReader file = lines(new GZIPInputStream(resource(FILE)))) {
            lines = file.lines().toList();
        }
        int rows = (lines.size() - 1) / COLUMNS;
        Sha256 hash = new Sha256();
        for (int row = 0; row < rows; row++) {
            int first = 1 + row;
            hash.add(IntStream.range(0, COLUMNS)
                            .mapToObj(column -> lines.get(first + column * rows))
                            .collect(joining("\t")))
                    .add((byte) '\n');
        }

        // Then
        assertThat(lines).hasSize(1 + rows * COLUMNS);
        assertThat(world.version()).isEqualTo(hash.hex(8));
        assertThat(world.size()).isEqualTo(rows).isBetween(85_000, 100_000);
    }

    @Test
    void shouldTakeLessThanOneAndAHalfMegabytesInTheJar() throws IOException {
        try (InputStream in = resource(FILE)) {
            assertThat(in.readAllBytes().length).isLessThan(1_500_000);
        }
    }

    @Test
    void shouldHoldTheSampleThatWasReadByHandWithFewErrors() throws IOException {
        // Given
        List<String[]> sample;
        try (BufferedReader lines = lines(resource("world-sample.tsv"))) {
            sample = lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        }

        // Then
        assertThat(sample).hasSize(300);
        assertThat(sample.stream().map(row -> row[1]).distinct()).hasSize(25);
        assertThat(sample).allSatisfy(row -> assertThat(world.bySymbol(row[2]))
                .filteredOn(listing -> listing.exchange().mic().equals(row[1]))
                .singleElement()
                .satisfies(listing -> {
                    assertThat(listing.symbol()).isEqualTo(row[2]);
                    assertThat(listing.kind()).isEqualTo(InstrumentKind.valueOf(row[3]));
                    assertThat(listing.ric()).isEqualTo(row[4].equals("-") ? null : row[4]);
                    assertThat(listing.name()).isEqualTo(row[5]);
                }));
        assertThat(sample).filteredOn(row -> !row[0].equals("ok")).hasSizeLessThanOrEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        // symbol as some source spells it, MIC, kind, RIC
        "BRK.B, XNYS, EQUITY, BRKb.N",
        "BRKb, XNYS, EQUITY, BRKb.N",
        "VOLV B, XSTO, EQUITY, VOLVb.ST",
        "MAERSK-B, XCSE, EQUITY, MAERSKb.CO",
        "REI-UN, XTSE, UNIT, REI_u.TO",
        "JPM-PD, XNYS, PREFERRED, JPM_pd.N",
        "700, XHKG, EQUITY, 0700.HK",
        "0700, XHKG, EQUITY, 0700.HK",
        "PETR4, BVMF, EQUITY, PETR4.SA",
        "005930, XKRX, EQUITY, 005930.KS",
        "005935, XKRX, PREFERRED, 005935.KS",
        "GAPA-UN, XNYS, UNIT, ",
        // the roots of these markets' RICs are no symbols: none is invented
        "VOW3, XETR, EQUITY, ",
        "RELIANCE, XNSE, EQUITY, ",
        "BNP, XPAR, EQUITY, ",
        "0JDO, XLON, EQUITY, "
    })
    void shouldTellMarketKindAndRicOfASymbol(String symbol, String mic, InstrumentKind kind, String ric) {
        assertThat(world.bySymbol(symbol))
                .filteredOn(listing -> listing.exchange().mic().equals(mic))
                .singleElement()
                .satisfies(listing -> {
                    assertThat(listing.kind()).isEqualTo(kind);
                    assertThat(listing.ric()).isEqualTo(ric);
                });
    }

    @ParameterizedTest
    @CsvSource({"BRKb.N, XNYS:BRK-B", "0700.HK, XHKG:0700", "JPM_pd.N, XNYS:JPM-PD", "REI_u.TO, XTSE:REI-UN"})
    void shouldFindARowByItsRic(String ric, String instrumentId) {
        assertThat(world.byRic(ric))
                .get()
                .extracting(WorldListing::instrumentId)
                .isEqualTo(instrumentId);
    }

    @ParameterizedTest
    @CsvSource({"NOSUCHTICKER", "''", "A.B.C", "é"})
    void shouldKnowNothingOfASymbolThatNobodyHas(String symbol) {
        assertThat(world.bySymbol(symbol)).isEmpty();
        assertThat(world.byRic(symbol)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "true, Sonova Holding AG, Sonova",
        "true, Barrick Gold Corporation, Barrick Gold",
        "true, Banco Bradesco S.A., Bradesco",
        "true, 'SAMSUNG ELEC. CO LTD', Samsung Electronics",
        "true, Deutsche Bank AG, Deutsche Bank",
        "true, Itau Unibanco Holding S.A., Itaú Unibanco",
        // a first word that many share needs the second
        "false, World Houseware Holdings Ltd, World Health Organization",
        "false, Federal Screw Works, Federal Reserve",
        "false, China Mobile Limited, China Evergrande",
        "false, First Solar Inc, First",
        "false, Bank of Ireland Group plc, Bank",
        "false, Apple Inc., Orange",
        "false, Carlisle Companies Inc, CSL"
    })
    void shouldAskForMoreThanASharedFirstWord(boolean agrees, String known, String written) {
        assertThat(WorldName.agrees(known, written)).isEqualTo(agrees);
    }

    private static BufferedReader lines(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    private static InputStream resource(String name) {
        return WorldListingsTest.class.getResourceAsStream(name);
    }
}
