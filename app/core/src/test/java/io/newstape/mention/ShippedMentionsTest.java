package io.newstape.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.newstape.mention.master.ShippedMaster;
import io.newstape.mention.scan.CandidateListener;
import io.newstape.mention.scan.Mention;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the shipped master adds to symbols that name no exchange. */
class ShippedMentionsTest {

    private final MentionFinder finder = MentionFinder.with(ShippedMaster.get());

    @Test
    void shouldTakeNoWordBeforeABareCashtagForACompany() {
        // When
        List<Mention> mentions = find("Watching $AAPL and Apple $AAPL today");

        // Then
        assertThat(mentions)
                .filteredOn(mention -> mention.surface().equals("$AAPL"))
                .extracting(Mention::ric, Mention::company, Mention::otherName)
                .containsExactly(tuple("AAPL.OQ", null, false), tuple("AAPL.OQ", "Apple", false));
    }

    @Test
    void shouldFindTheAmericanExchangeThatABloombergSymbolLeavesOpen() {
        assertThat(find("Positions: AAPL US Equity, IBM US Equity, QQQQX US Equity"))
                .extracting(Mention::surface, Mention::ric, Mention::mic)
                .containsExactly(
                        tuple("AAPL US Equity", "AAPL.OQ", "XNAS"),
                        tuple("IBM US Equity", "IBM.N", "XNYS"),
                        tuple("QQQQX US Equity", null, null));
    }

    @Test
    void shouldReadATableWithCommasAndAnySign() {
        assertThat(find("AAPL,\u22121.2%\nMSFT,\u25b22.1%\nNVDA,+3.0%\nAMZN,\u25bc0.4%\n"))
                .extracting(Mention::surface)
                .containsExactly("AAPL", "MSFT", "NVDA", "AMZN");
    }

    @Test
    void shouldGiveAGermanPreferenceShareTheRicOfTheMasterOrNone() {
        assertThat(find("Porsche SE (PAH3.DE), Sartorius (SRT3.DE), Volkswagen (VOW3.DE) and Henkel HNKG_p.DE fell"))
                .extracting(Mention::surface, Mention::symbol, Mention::ric)
                .contains(
                        tuple("PAH3.DE", "PAH3", null),
                        tuple("SRT3.DE", "SRT3", null),
                        tuple("VOW3.DE", "VOW3", "VOWG_p.DE"),
                        tuple("HNKG_p.DE", "HNKG_p", "HNKG_p.DE"));
    }

    @Test
    void shouldGiveTheInstrumentOfASymbolThatItsSeriesOrItsCountryTells() {
        assertThat(find("BMV: WALMEX* subió 1%, CEMEX CPO cayó. NOVO B faldt. Novartis (NOVN.Switzerland), NOVOB DC"))
                .extracting(Mention::surface, Mention::mic, Mention::symbol)
                .contains(
                        tuple("WALMEX", "XMEX", "WALMEX"),
                        tuple("CEMEX CPO", "XMEX", "CEMEXCPO"),
                        tuple("NOVO B", "XCSE", "NOVO-B"),
                        tuple("NOVN.Switzerland", "XSWX", "NOVN"));
    }

    private List<Mention> find(String text) {
        return finder.find(text, LocalDate.of(2024, 11, 11), CandidateListener.NONE);
    }
}
