package io.newstape.mention.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.mention.scan.Mention;
import io.newstape.schema.Convention;
import io.newstape.schema.InstrumentKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrefixAndCashtagTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IBM (NYSE: IBM) rose|IBM|XNYS|IBM.N",
                "Foo Mining (NYSE American: XYZ) rose|XYZ|XASE|XYZ.A",
                "Foo (TSX-V: ABC) rose|ABC|XTSX|ABC.V",
                "Vodafone (LON: VOD) rose|VOD|XLON|VOD.L",
                "Toyota (TYO: 7203) rose|7203|XTKS|7203.T",
                "Tencent (HKEX: 700) rose|700|XHKG|0700.HK",
                "Samsung Electronics (KRX: 005930) rose|005930|XKRX|005930.KS",
                "Reliance (NSE: RELIANCE) rose|RELIANCE|XNSE|",
                "Mahindra (NSE: M&M) rose|M&M|XNSE|",
                "LVMH (EPA: MC) rose|MC|XPAR|",
                "Ericsson (STO: ERIC B) rose|ERIC B|XSTO|ERICb.ST",
                "Berkshire (NYSE: BRK.B) rose|BRK.B|XNYS|BRKb.N",
                "Berkshire (NYSE: BRK-B) rose|BRK-B|XNYS|BRKb.N",
                "General Motors Corp. (NYSE:GM - news) rose|GM|XNYS|GM.N",
                "Microsoft (MSFT:Nasdaq - news) rose|MSFT|XNAS|MSFT.O",
                "Toyota (TSE: 7203) rose|7203|XTKS|7203.T",
                "Shopify (TSE: SHOP) rose|SHOP|XTSE|SHOP.TO",
            })
    void shouldReadASymbolBehindItsExchange(String text, String symbol, String mic, String ric) {
        // When
        Mention mention = Scanned.only(text);

        // Then
        assertThat(mention.surface()).isEqualTo(symbol);
        assertThat(mention.symbol()).isEqualTo(symbol);
        assertThat(mention.mic()).isEqualTo(mic);
        assertThat(mention.ric()).isEqualTo(ric);
        assertThat(mention.convention()).isEqualTo(Convention.EXCHANGE_PREFIX);
    }

    @Test
    void shouldReadListsBehindAnExchange() {
        assertThat(Scanned.securities("Alphabet (NASDAQ: GOOG, GOOGL) rose")).containsExactly("GOOG", "GOOGL");
        assertThat(Scanned.mentions("Foo Corp (NYSE: A; TSX: B) rose"))
                .extracting(Mention::ric)
                .containsExactly("A.N", "B.TO");
        assertThat(Scanned.mentions("Foo Corp (NYSE: A; TSX: B) rose"))
                .extracting(Mention::company)
                .containsExactly("Foo Corp", "Foo Corp");
        assertThat(Scanned.mentions("Foo (TSXV: ABC) (OTCQB: ABCF) rose"))
                .extracting(Mention::mic)
                .containsExactly("XTSX", "OTCB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Note: IBM said", "Source: IBM", "CEO: AAPL is fine", "NSE: NIFTY ends higher", "all SET: GO"})
    void shouldRefuseAColonThatFollowsNoExchange(String text) {
        assertThat(Scanned.mentions(text)).isEmpty();
    }

    @Test
    void shouldReadCashtagsWithClassAndExchange() {
        assertThat(Scanned.securities("$GRPN might sell off ahead of $P earnings..."))
                .containsExactly("$GRPN", "$P");
        assertThat(Scanned.only("I hold $BRK.B here").symbol()).isEqualTo("BRK.B");
        assertThat(Scanned.only("$RBS.L falls").mic()).isEqualTo("XLON");
    }

    @Test
    void shouldTellACashtagThatIsNoSecurity() {
        assertThat(Scanned.only("Ethereum ($ETH) fell").kind()).isEqualTo(InstrumentKind.OTHER);
        assertThat(Scanned.only("$SPX fell").kind()).isEqualTo(InstrumentKind.INDEX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$5 and $1.5B", "US$AAPL", "echo $path and $HOME1", "A$MM", "$$$", "$ AAPL"})
    void shouldRefuseMoneyAndVariables(String text) {
        assertThat(Scanned.mentions(text)).isEmpty();
    }

    @Test
    void shouldTakeASymbolThatAgreesWithTheNameBeforeIt() {
        assertThat(Scanned.securities("Palantir Technologies (PLTR) rose 5%")).isEqualTo(List.of("PLTR"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Russian Direct Investment Fund (RDIF) and Japan Bank for International Cooperation (JBIC) signed a "
                        + "memorandum of understanding (MOU)",
                "disseminated intravascular coagulation (DIC)",
                "Roger Federer (SUI) beat Rafael Nadal (ESP), Brazil (BRA) won",
                "the Federal Deposit Insurance Corp (FDIC) said",
            })
    void shouldRefuseAcronymsInBrackets(String text) {
        assertThat(Scanned.mentions(text)).isEmpty();
    }
}
