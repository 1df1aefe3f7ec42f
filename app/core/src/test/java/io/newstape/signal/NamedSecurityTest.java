package io.newstape.signal;

import static io.newstape.signal.Samples.NOON;
import static io.newstape.signal.Samples.mention;
import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.schema.InstrumentKind;
import io.newstape.schema.TickerMention;
import io.newstape.schema.TickerMentions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamedSecurityTest {

    @Test
    void shouldGroupMentionsBySecurityInTheOrderOfTheFirst() {
        // When
        List<NamedSecurity> securities = named(List.of(
                mention("IBM.N", 1, InstrumentKind.EQUITY),
                mention("8031.T", 1, InstrumentKind.EQUITY),
                mention("IBM.N", 1, InstrumentKind.EQUITY)));

        // Then
        assertThat(securities).extracting(NamedSecurity::ric).containsExactly("IBM.N", "8031.T");
        assertThat(securities.get(0).mentions()).hasSize(2);
    }

    @Test
    void shouldMakeNoSignalOfAnIndexOrOfADoubt() {
        // When
        List<NamedSecurity> securities = named(List.of(
                mention(".N225", 1, InstrumentKind.INDEX),
                mention("JPY=", 1, InstrumentKind.CURRENCY),
                mention("AB.N", 0.49, InstrumentKind.EQUITY),
                mention("SPY.P", 0.5, InstrumentKind.ETF)));

        // Then
        assertThat(securities).extracting(NamedSecurity::ric).containsExactly("SPY.P");
    }

    @Test
    void shouldCallACompanyAsTheArticleDoesThenAsTheMasterDoesThenByItsRic() {
        // Given
        TickerMention bare = mention("IBM.N", 1, InstrumentKind.EQUITY);
        TickerMention known = TickerMention.newBuilder(bare)
                .setInstrumentName("International Business Machines")
                .build();
        TickerMention named =
                TickerMention.newBuilder(known).setCompany("Big Blue").build();

        // Then
        assertThat(new NamedSecurity("IBM.N", List.of(bare)).company()).isEqualTo("IBM.N");
        assertThat(new NamedSecurity("IBM.N", List.of(bare, known)).company())
                .isEqualTo("International Business Machines");
        assertThat(new NamedSecurity("IBM.N", List.of(known, named)).company()).isEqualTo("Big Blue");
    }

    @Test
    void shouldBoundWhatAHostileListCanAskFor() {
        // Given
        List<TickerMention> list = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            list.add(mention("X" + i % 500 + ".N", 1, InstrumentKind.EQUITY));
        }

        // When
        List<NamedSecurity> securities = named(list);

        // Then
        assertThat(securities).hasSize(NamedSecurity.MOST_SECURITIES);
        assertThat(securities).allMatch(security -> security.mentions().size() <= NamedSecurity.MOST_MENTIONS);
    }

    private static List<NamedSecurity> named(List<TickerMention> mentions) {
        return NamedSecurity.in(mentions(mentions), NamedSecurity.LEAST_CONFIDENCE);
    }

    private static TickerMentions mentions(List<TickerMention> mentions) {
        return TickerMentions.newBuilder()
                .setArticleId("a-1")
                .setArticleVersion(1)
                .setPublishedAt(NOON)
                .setMentions(mentions)
                .setRulesVersion("r1")
                .build();
    }
}
