package io.newstape.mention.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.mention.exchange.Exchanges;
import io.newstape.mention.scan.CandidateListener;
import io.newstape.mention.scan.KnownListings;
import io.newstape.mention.scan.Mention;
import io.newstape.mention.scan.SymbolStyle;
import io.newstape.schema.Convention;
import io.newstape.schema.InstrumentKind;
import io.newstape.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RicTest {

    @Test
    void shouldReadARicThatStandsFree() {
        // When
        Mention mention = Scanned.only("Shares of Novatek NVTK.MM rose.");

        // Then
        assertThat(mention.surface()).isEqualTo("NVTK.MM");
        assertThat(mention.start()).isEqualTo(18);
        assertThat(mention.end()).isEqualTo(25);
        assertThat(mention.symbol()).isEqualTo("NVTK");
        assertThat(mention.exchange()).isEqualTo("MM");
        assertThat(mention.mic()).isEqualTo("MISX");
        assertThat(mention.ric()).isEqualTo("NVTK.MM");
        assertThat(mention.convention()).isEqualTo(Convention.RIC);
        assertThat(mention.kind()).isEqualTo(InstrumentKind.EQUITY);
        assertThat(mention.company()).isEqualTo("Novatek");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mitsui & Co (8031.T) rose|8031.T",
                "Sika <SIKA.S> gained|SIKA.S",
                "privately held Cargill [CARG.UL] said|CARG.UL",
                "三井物産(8031.T)は|8031.T",
                "スカパー<9412.T>が反発|9412.T",
                "三井物産8031.Tは|8031.T",
                "Celgene <CELG.OQ^K19> was bought|CELG.OQ^K19",
                "Celgene <CELG_r.K> rose|CELG_r.K",
                "Volkswagen VOWG_p.DE slid|VOWG_p.DE",
                "Novo NOVOb.CO slid|NOVOb.CO",
                "Hanwha preferred 00088K.KS fell|00088K.KS",
                "a start-up, 130A.T, soared|130A.T",
                "Tencent 0700.HK, up|0700.HK",
                "Aramco 2222.SE, flat|2222.SE",
                "Citigroup <C.N> fell|C.N",
                "Ford Motor Co (F.N) fell|F.N",
                "BRIEF-7203.T lifts forecast|7203.T",
                "Toyota ended higher, 7203.T.|7203.T",
                "(GOOG.O: Quote, Profile, Research)|GOOG.O",
                "an AAPL.O-led rally|AAPL.O",
            })
    void shouldReadARic(String text, String ric) {
        assertThat(Scanned.securities(text)).containsExactly(ric);
        assertThat(Scanned.only(text).ric()).isEqualTo(ric);
    }

    @Test
    void shouldFoldFullWidthFormsAndKeepTheOffsets() {
        // When
        Mention mention = Scanned.only("三井物産（８０３１．Ｔ）は");

        // Then
        assertThat(mention.surface()).isEqualTo("８０３１．Ｔ");
        assertThat(mention.start()).isEqualTo(5);
        assertThat(mention.ric()).isEqualTo("8031.T");
        assertThat(mention.company()).isEqualTo("三井物産");
    }

    @Test
    void shouldReadAdjacentRicsAsOneCompanys() {
        assertThat(Scanned.mentions("Industrial and Commercial Bank of China <601398.SS><1398.HK> said"))
                .extracting(Mention::ric)
                .containsExactly("601398.SS", "1398.HK");
        assertThat(Scanned.mentions("Ping An <601318.SS><2318.HK> said"))
                .extracting(Mention::company)
                .containsExactly("Ping An", "Ping An");
    }

    @ParameterizedTest
    @CsvSource({
        "the Nikkei <.N225> fell, INDEX", "the yen <JPY=> rose, CURRENCY", "Brent <LCOc1> rose, COMMODITY",
        "the curve <0#LCO:> rose, OTHER", "claims <USJOB=ECI> fell, OTHER", "bets <ECBWATCH> rose, OTHER"
    })
    void shouldTellWhatIsNoShare(String text, InstrumentKind kind) {
        assertThat(Scanned.only(text).kind()).isEqualTo(kind);
    }

    @Test
    void shouldTakeTheParagraphThatStartedItAll() {
        assertThat(Scanned.mentions(
                        "Novatek NVTK.MM Chief Executive Leonid Mikhelson said on Friday his company had signed "
                                + "agreements with Japan's Mitsui & Co (8031.T), Mitsubishi Corp (8058.T) and Marubeni Corp "
                                + "(8002.T) on the Arctic LNG-2 project."))
                .extracting(mention -> mention.ric() + " " + mention.company())
                .containsExactly(
                        "NVTK.MM Novatek", "8031.T Mitsui & Co", "8058.T Mitsubishi Corp", "8002.T Marubeni Corp");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PanARMENIAN.Net - a summit",
                "built with ASP.NET and Node.js",
                "the U.S said, the U.S. said, N.V and S.A and J.P and K.K",
                "F.N alone is nothing",
                "see http://example.com/AAPL.O and www.example.com/IBM.N",
                "mail IBM.N@example.com or sales@IBM.N",
                "version 2.0.1 of SETUP.EXE at 192.168.0.1",
                "PROFIT FELL.IS THE CHIEF EXECUTIVE OUT",
                "SALES ROSE.TO A RECORD, SAYS COMPANY",
                "[nL4N2Z028U] [IDXN] [.N] [.SS]",
                "CHICAGO (CBS.MW) - Stocks fell.",
                "a score of 3.T or 12.AS",
                "the file MAIN.O was compiled",
            })
    void shouldRefuseWhatOnlyLooksLikeARic(String text) {
        assertThat(Scanned.mentions(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Emaar (EMAR.DU) rose", "Nestle (NESN.SW) rose", "Aramco (2222.SR) rose", "Naspers (NPN.JO) rose"})
    void shouldAbstainWhereASuffixMeansTwoMarkets(String text) {
        assertThat(Scanned.mentions(text)).isEmpty();
    }

    @Test
    void shouldResolveADisputedSuffixByTheSourcesConvention() {
        // Given
        TickerScanner scanner = new TickerScanner(Exchanges.shipped(), KnownListings.NONE);
        String text = "Emaar (EMAR.DU) rose";

        // Then
        assertThat(scanner.scan(new Document(text), null, SymbolStyle.RIC, CandidateListener.NONE))
                .extracting(Mention::mic)
                .containsExactly("XDFM");
        assertThat(scanner.scan(new Document(text), null, SymbolStyle.YAHOO, CandidateListener.NONE))
                .extracting(Mention::mic)
                .containsExactly("XDUS");
    }
}
