package io.newstape.mention.master;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.mention.exchange.Exchanges;
import io.newstape.schema.InstrumentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YahooSymbolTest {

    @ParameterizedTest
    @CsvSource({
        "AAPL, XNAS, XNAS, AAPL, EQUITY, =",
        "BRK-A, XNYS, XNYS, BRK-A, EQUITY, =",
        "BAC-PL, XNYS, XNYS, BAC-PL, PREFERRED, BAC_pl.N",
        "HZAC-UN, XNYS, XNYS, HZAC-UN, UNIT, -",
        "HZN-WT, XNYS, XNYS, HZN-WT, WARRANT, -",
        "ERIC-B.ST, XSTO, XSTO, ERIC-B, EQUITY, =",
        "SAGA-PREF.ST, XSTO, XSTO, SAGA-PREF, EQUITY, -",
        "REI-UN.TO, XTSE, XTSE, REI-UN, UNIT, REI_u.TO",
        "BBD-B.TO, XTSE, XTSE, BBD-B, EQUITY, =",
        "BBD-PB.TO, XTSE, XTSE, BBD-PB, PREFERRED, -",
        "JAB-P.V, XTSX, XTSX, JAB-P, EQUITY, -",
        "2222.SR, XSAU, XSAU, 2222, EQUITY, =",
        "VOW3.DE, XETR, XETR, VOW3, EQUITY, -",
        "6488.TWO, ROCO, ROCO, 6488, EQUITY, =",
        "OGZD.IL, XLON, XLON, OGZD, EQUITY, -",
        "BT-A.L, XLON, XLON, BT-A, EQUITY, -",
        "NSRGY, OTCM, OTCM, NSRGY, EQUITY, ="
    })
    void shouldReadAListing(
            String written, String mic, String market, String symbol, InstrumentKind kind, String ricField) {
        assertThat(YahooSymbol.of(written, mic, Exchanges.shipped())).get().satisfies(listing -> {
            assertThat(listing.exchange().mic()).isEqualTo(market);
            assertThat(listing.symbol()).isEqualTo(symbol);
            assertThat(listing.kind()).isEqualTo(kind);
            assertThat(listing.ricField()).isEqualTo(ricField);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"AT0000A2FLA2.VI", "57G097.KS", "AMZ112L-DC184.MX", "I07063.MI", "EUR=X", "ABC.ZZ", ".L", ""})
    void shouldLeaveOutWhatIsNoShare(String written) {
        assertThat(YahooSymbol.of(written, "XXXX", Exchanges.shipped())).isEmpty();
    }

    @Test
    void shouldTellFukuokaFromFrankfurt() {
        assertThat(YahooSymbol.of("9078.F", "XFKA", Exchanges.shipped()))
                .get()
                .satisfies(listing -> assertThat(listing.exchange().mic()).isEqualTo("XFKA"));
    }
}
