package io.newstape.mention.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangesTest {

    private final Exchanges exchanges = Exchanges.shipped();

    @ParameterizedTest
    @CsvSource({
        "MM, MISX",
        "T, XTKS",
        "SE, XSAU",
        "S, XSWX",
        "J, XJSE",
        "N, XNYS",
        "O, XNAS",
        "OQ, XNAS",
        "P, ARCX",
        "L, XLON",
        "DE, XETR",
        "F, XFRA",
        "PA, XPAR",
        "HK, XHKG",
        "SS, XSHG",
        "SZ, XSHE",
        "KS, XKRX",
        "KQ, XKOS",
        "TW, XTAI",
        "TWO, ROCO",
        "TO, XTSE",
        "V, XTSX",
        "AX, XASX",
        "DU, XDFM",
        "AD, XADS",
        "SA, BVMF",
        "NS, XNSE",
        "BO, XBOM"
    })
    void shouldKnowTheMarketOfARicSuffix(String suffix, String mic) {
        assertThat(exchanges.byRicSuffix(suffix))
                .get()
                .extracting(Exchange::mic)
                .isEqualTo(mic);
    }

    @Test
    void shouldHoldAtLeastSeventyRicSuffixes() {
        assertThat(exchanges.rows().stream().filter(row -> !row.ricSuffix().isEmpty()))
                .hasSizeGreaterThanOrEqualTo(70);
    }

    @Test
    void shouldNotTakeYahoosSuffixesForRics() {
        assertThat(exchanges.byRicSuffix("SW")).isEmpty();
        assertThat(exchanges.byRicSuffix("SR")).isEmpty();
        assertThat(exchanges.byRicSuffix("JO")).isEmpty();
        assertThat(exchanges.byYahooSuffix("SW"))
                .get()
                .extracting(Exchange::mic)
                .isEqualTo("XSWX");
        assertThat(exchanges.byYahooSuffix("DU"))
                .get()
                .extracting(Exchange::mic)
                .isEqualTo("XDUS");
    }

    @ParameterizedTest
    @CsvSource({"DU", "SW", "SR", "JO", "HM", "CN"})
    void shouldCallASuffixDisputedThatMeansTwoMarkets(String suffix) {
        assertThat(exchanges.isDisputed(suffix)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"L", "T", "HK", "DE", "PA", "TO"})
    void shouldNotCallASuffixDisputedThatMeansOneMarket(String suffix) {
        assertThat(exchanges.isDisputed(suffix)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "NYSE American, XASE",
        "TSX-V, XTSX",
        "Nasdaq Global Select Market, XNAS",
        "OTCQB, OTCB",
        "OTCQX, OTCQ",
        "OTCMKTS, OTCM",
        "HKEX, XHKG",
        "TYO, XTKS",
        "KOSDAQ, XKOS",
        "NYSE Arca, ARCX",
        "EPA, XPAR",
        "AIM, AIMX"
    })
    void shouldKnowAnExchangeByItsNameBeforeAColon(String name, String mic) {
        assertThat(exchanges.byPrefix(name)).get().extracting(Exchange::mic).isEqualTo(mic);
    }

    @Test
    void shouldFollowVirtXToItsSuccessor() {
        // Given
        Exchange virtX = exchanges.byRicSuffix("VX").orElseThrow();

        // Then
        assertThat(virtX.validOn(LocalDate.of(2015, 3, 2))).isTrue();
        assertThat(virtX.validOn(LocalDate.of(2024, 3, 2))).isFalse();
        assertThat(virtX.successor()).isEqualTo("S");
    }

    /** The facts are those of ISO 10383 on the day on which the table was made. */
    @Test
    void shouldAgreeWithIso10383() throws Exception {
        // Given
        Map<String, CSVRecord> iso = facts();

        // Then
        assertThat(exchanges.rows()).allSatisfy(row -> {
            CSVRecord fact = iso.get(row.mic());
            assertThat(fact).as("MIC %s", row.mic()).isNotNull();
            assertThat(row.operatingMic()).isEqualTo(fact.get("operatingMic"));
            assertThat(row.country()).isEqualTo(fact.get("country"));
            if (fact.get("status").equals("EXPIRED")) {
                assertThat(row.validTo()).as("end of %s", row.mic()).isNotNull();
            }
        });
    }

    private static Map<String, CSVRecord> facts() throws Exception {
        try (Reader in = new InputStreamReader(
                ExchangesTest.class.getResourceAsStream("iso10383-facts.csv"), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(in).stream()
                    .collect(Collectors.toMap(line -> line.get("mic"), Function.identity()));
        }
    }
}
