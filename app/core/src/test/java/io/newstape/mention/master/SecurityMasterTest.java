package io.newstape.mention.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newstape.mention.MentionFinder;
import io.newstape.mention.SampleMasters;
import io.newstape.mention.master.MasterReader.Load;
import io.newstape.mention.master.MasterReader.Problem;
import io.newstape.mention.scan.CandidateListener;
import io.newstape.mention.scan.KnownListings;
import io.newstape.mention.scan.Mention;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SecurityMasterTest {

    private static final String CHRYSLER = "XNYS:C-1,chrysler,Chrysler Corp,,C.N,XNYS,C,EQUITY,,true,,1998-11-12";
    private static final String CITIGROUP = "XNYS:C-2,citigroup,Citigroup Inc,Citi,C.N,XNYS,C,EQUITY,,true,1998-12-04,";

    @Test
    void shouldResolveARicByTheDayOfTheArticle() {
        // Given
        SecurityMaster master = SampleMasters.of(CHRYSLER, CITIGROUP);

        // Then
        assertThat(master.byRic("C.N", LocalDate.of(1997, 5, 1)))
                .get()
                .extracting(KnownListings.Known::name)
                .isEqualTo("Chrysler Corp");
        assertThat(master.byRic("C.N", LocalDate.of(1998, 11, 20))).isEmpty();
        assertThat(master.byRic("C.N", LocalDate.of(2024, 5, 1)))
                .get()
                .extracting(KnownListings.Known::name)
                .isEqualTo("Citigroup Inc");
        assertThat(master.byRic("C.N", null))
                .get()
                .extracting(KnownListings.Known::name)
                .isEqualTo("Citigroup Inc");
    }

    @Test
    void shouldNotFindACompanyBeforeItWasListed() {
        // Given
        MentionFinder finder = MentionFinder.with(SampleMasters.of(CITIGROUP));

        // Then
        assertThat(finder.find("Citigroup Inc rose", LocalDate.of(1997, 5, 1), CandidateListener.NONE))
                .isEmpty();
        assertThat(finder.find("Citigroup Inc rose", LocalDate.of(2007, 5, 1), CandidateListener.NONE))
                .extracting(Mention::ric)
                .containsExactly("C.N");
    }

    @Test
    void shouldHaveAVersionOfItsContentAndNotOfItsOrder() {
        assertThat(SampleMasters.of(CHRYSLER, CITIGROUP).version())
                .isEqualTo(SampleMasters.of(CITIGROUP, CHRYSLER).version())
                .hasSize(16)
                .isNotEqualTo(SampleMasters.of(CITIGROUP).version());
    }

    @Test
    void shouldKnowOneInstrumentByAllSpellingsOfItsClass() {
        // Given
        SecurityMaster master =
                SampleMasters.of("XNYS:BRK.B,berkshire,Berkshire Hathaway,,BRKb.N,XNYS,BRK.B,EQUITY,,true,,");

        // Then
        for (String spelling : new String[] {"BRKb", "BRK.B", "BRK B", "BRK/B", "BRK-B"}) {
            assertThat(master.bySymbol(spelling, null, null)).as(spelling).isPresent();
        }
    }

    @Test
    void shouldReportWhatIsWrongByItsLine() {
        // When
        Load load = SampleMasters.load(
                "XNYS:IBM,ibm,IBM,,IBM.N,XNYS,IBM,EQUITY,US4592001014,true,,",
                "XNYS:GE,ge,GE,,GE.N,XXXX,GE,EQUITY,,true,,",
                "XNYS:T,att,AT&T,,T.N,XNYS,T,EQUITY,US00206R1022,true,,",
                "XNYS:IBM,ibm,IBM again,,IBM.N,XNYS,IBM,EQUITY,,true,,",
                "XNYS:F,ford,Ford,,F.N,XNYS,F,EQUITY,,true,2024-02-30,",
                "XNYS:X,us-steel,,,X.N,XNYS,X,EQUITY,,true,,",
                "XNYS:K,kellogg,Kellogg,,K.T,XNYS,K,EQUITY,,true,,");

        // Then
        assertThat(load.read()).isEqualTo(7);
        assertThat(load.master().rows()).extracting(Listing::symbol).containsExactly("IBM", "T");
        assertThat(load.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "line 3: left out: unknown MIC 'XXXX'",
                        "line 4: ISIN 'US00206R1022' dropped: its check digit is wrong",
                        "line 5: left out: a second row for the id XNYS:IBM on the same days",
                        "line 6: left out: '2024-02-30' is no day such as 2024-02-29",
                        "line 7: left out: no name",
                        "line 8: left out: the RIC K.T is of XTKS, not of XNYS");
    }

    @Test
    void shouldConvertYahoosSymbolsToRics() {
        // Given
        String csv = """
                symbol,name,exchange,mic,country,delisted
                7203.T,Toyota Motor Corporation,JPX,XJPX,Japan,False
                TM,Toyota Motor Corporation,NYQ,XNYS,Japan,False
                2222.SR,Saudi Arabian Oil Company,SAU,XSAU,Saudi Arabia,False
                NESN.SW,Nestle S.A.,EBS,XSWX,Switzerland,False
                ZAL.DU,Zalando SE,DUS,XDUS,Germany,False
                BRK-B,Berkshire Hathaway Inc.,NYQ,XNYS,United States,False
                GONE,Gone Inc.,NYQ,XNYS,United States,True
                """;

        // When
        SecurityMaster master = SampleMasters.loadCsv(csv).master();

        // Then
        assertThat(master.rows())
                .extracting(Listing::ric)
                .containsExactlyInAnyOrder("7203.T", "TM.N", "2222.SE", "NESN.S", "ZAL.D", "BRKb.N");
        assertThat(master.listingsOf("toyota-motor", null))
                .extracting(Listing::ric)
                .containsExactly("7203.T", "TM.N");
    }

    @Test
    void shouldRefuseAFileOfNeitherFormat() {
        assertThatThrownBy(() -> SampleMasters.loadCsv("a,b\n1,2\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("neither newstape's columns");
    }

    @Test
    void shouldShipAMasterWithoutAFault() {
        // When
        Load load = ShippedMaster.load();

        // Then
        assertThat(load.problems()).isEmpty();
        assertThat(load.master().rows()).hasSizeGreaterThan(300);
    }
}
