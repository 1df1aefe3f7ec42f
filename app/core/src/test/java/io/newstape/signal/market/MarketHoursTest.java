package io.newstape.signal.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.newstape.schema.MarketPhase;
import io.newstape.signal.News;
import io.newstape.signal.context.EventMicros;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketHoursTest {

    private static final String HEADER = "mics,from,to,zone,days,pre,open,lunch,resume,close,post,source\n";
    private static final String NO_HOLIDAYS = "mics,date,close,name\n";

    @ParameterizedTest
    @CsvSource({
        // New York: the clock goes forward on Sunday 9 March 2025
        "XNYS, 2025-03-07T14:29:59Z, PRE",
        "XNYS, 2025-03-07T14:30:00Z, OPEN",
        "XNYS, 2025-03-10T13:30:00Z, OPEN",
        "XNYS, 2025-03-10T19:59:59Z, OPEN",
        "XNYS, 2025-03-10T20:00:00Z, POST",
        "XNAS, 2025-03-11T00:00:00Z, CLOSED",
        "XNYS, 2025-03-08T15:00:00Z, CLOSED",
        // London: on Sunday 30 March 2025, three weeks later
        "XLON, 2025-03-28T08:00:00Z, OPEN",
        "XLON, 2025-03-31T07:00:00Z, OPEN",
        "XLON, 2025-03-31T06:59:59Z, PRE",
        // Sydney: back on Sunday 6 April 2025
        "XASX, 2025-04-04T05:00:00Z, POST",
        "XASX, 2025-04-07T05:00:00Z, OPEN",
        // Tokyo: lunch, and half an hour more from 5 November 2024 on
        "XTKS, 2025-02-12T02:29:59Z, OPEN",
        "XTKS, 2025-02-12T02:30:00Z, CLOSED",
        "XTKS, 2025-02-12T03:30:00Z, OPEN",
        "XTKS, 2024-11-01T06:10:00Z, CLOSED",
        "XTKS, 2024-11-05T06:10:00Z, OPEN",
        "XHKG, 2025-02-12T04:30:00Z, CLOSED",
        "XSHG, 2025-02-12T04:30:00Z, CLOSED",
        // Riyadh trades on Sunday and rests on Friday
        "XSAU, 2025-02-16T08:00:00Z, OPEN",
        "XSAU, 2025-02-14T08:00:00Z, CLOSED",
        // Tel Aviv moved its week in 2026
        "XTAE, 2025-12-28T09:00:00Z, OPEN",
        "XTAE, 2026-01-11T09:00:00Z, CLOSED",
        "XTAE, 2026-01-09T09:00:00Z, OPEN",
        // Kuwait trades half an hour longer since October 2025; Sao Paulo an hour longer while New York keeps winter
        // time
        "XKUW, 2025-10-09T09:45:00Z, CLOSED",
        "XKUW, 2025-10-12T09:45:00Z, OPEN",
        "BVMF, 2025-10-31T20:10:00Z, POST",
        "BVMF, 2025-11-03T20:10:00Z, OPEN",
        // Mexico City keeps New York's hours, its clock stands still
        "XMEX, 2025-07-01T13:30:00Z, OPEN",
        "XMEX, 2025-12-01T14:29:00Z, PRE",
        // holidays and early closes
        "XNYS, 2025-07-04T15:00:00Z, CLOSED",
        "XNYS, 2025-11-28T17:59:00Z, OPEN",
        "XNYS, 2025-11-28T18:00:00Z, CLOSED",
        "XPAR, 2025-04-21T10:00:00Z, CLOSED",
        "XHKG, 2025-12-24T05:30:00Z, CLOSED",
        "XTKS, 2025-05-06T01:00:00Z, CLOSED",
        // not in the table
        "XXXX, 2025-07-01T15:00:00Z, UNKNOWN",
        "XADS, 2021-06-01T08:00:00Z, UNKNOWN",
    })
    void shouldTellThePhase(String mic, Instant at, MarketPhase expected) {
        assertThat(MarketHours.STANDARD.phase(mic, at)).isEqualTo(expected);
    }

    @Test
    void shouldNotKnowAListingWithoutExchange() {
        assertThat(MarketHours.STANDARD.phase(null, News.NOON)).isEqualTo(MarketPhase.UNKNOWN);
    }

    @Test
    void shouldCoverTheLargeExchanges() {
        assertThat(MarketHours.STANDARD.mics())
                .hasSizeGreaterThan(60)
                .containsAll(List.of(
                        "XNYS", "XNAS", "XSHG", "XSHE", "XTKS", "XHKG", "XPAR", "XAMS", "XBRU", "XLIS", "XMIL", "XLON",
                        "XTSE", "XNSE", "XBOM", "XSAU", "XETR", "XFRA", "XSWX", "XKRX", "XKOS", "XTAI", "XSTO", "XHEL",
                        "XCSE", "XASX", "XJSE", "BVMF", "XMAD", "XIDX", "XBKK", "XKLS", "XSES", "XADS", "XDFM", "DSMD",
                        "XKUW", "XTAE", "XIST", "XOSL", "XWAR", "XMEX", "MISX", "XPHS", "XWBO", "XATH", "XNZE",
                        "XCAI"));
    }

    @Property(tries = 500)
    void shouldAnswerForEveryInstant(@ForAll long micros) {
        for (String mic : List.of("XNYS", "XTKS", "XTAE", "XADS")) {
            assertThat(MarketHours.STANDARD.phase(mic, EventMicros.instant(micros)))
                    .isNotNull();
        }
    }

    @Test
    void shouldReadAnEditedTable() throws IOException {
        // Given
        String hours = HEADER + "XAAA,2025-01-01,,Europe/Paris,MON-WED,,10:00,,,12:00,,\n";
        String holidays = NO_HOLIDAYS + "XAAA,2025-03-11,,Carnival\n";

        // When
        MarketHours table = MarketHours.read(new StringReader(hours), new StringReader(holidays));

        // Then
        assertThat(table.phase("XAAA", Instant.parse("2025-03-12T10:00:00Z"))).isEqualTo(MarketPhase.OPEN);
        assertThat(table.phase("XAAA", Instant.parse("2025-03-11T10:00:00Z"))).isEqualTo(MarketPhase.CLOSED);
        assertThat(table.phase("XAAA", Instant.parse("2025-03-13T10:00:00Z"))).isEqualTo(MarketPhase.CLOSED);
        assertThat(table.phase("XAAA", Instant.parse("2024-03-12T10:00:00Z"))).isEqualTo(MarketPhase.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "XAAA,,,Europe/Paris,MON-FRI,,25:00,,,12:00,, | market-hours.csv, line 2:",
                "XAAA,,,Europe/Paris,MON-FRI,,12:00,,,10:00,, | times must be in the order",
                "XAAA,,,Europe/Parys,MON-FRI,,10:00,,,12:00,, | Europe/Parys",
                "XAAA,,,Europe/Paris,MON-FRY,,10:00,,,12:00,, | no day of the week: 'FRY'",
            })
    void shouldSayWhereATableIsWrong(String row, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> MarketHours.read(new StringReader(HEADER + row + "\n"), new StringReader(NO_HOLIDAYS)))
                .withMessageContaining(message);
    }

    @Test
    void shouldRefuseAHolidayOfAnExchangeWithoutHours() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MarketHours.read(
                        new StringReader(HEADER), new StringReader(NO_HOLIDAYS + "XBBB,2025-03-11,,Carnival\n")))
                .withMessageContaining("market-holidays.csv, line 2: 'XBBB' has no row in market-hours.csv");
    }
}
