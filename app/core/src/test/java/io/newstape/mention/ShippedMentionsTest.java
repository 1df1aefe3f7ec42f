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

    private List<Mention> find(String text) {
        return finder.find(text, LocalDate.of(2024, 11, 11), CandidateListener.NONE);
    }
}
