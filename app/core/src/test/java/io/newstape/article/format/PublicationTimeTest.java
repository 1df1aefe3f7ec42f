package io.newstape.article.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.article.format.SourceProfile.DateOrder;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationTimeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2016-12-16T09:30:00Z                    | 2016-12-16T09:30:00Z
                    2016-12-16T09:30:00.123456789Z          | 2016-12-16T09:30:00.123456Z
                    2016-12-16T18:30:00+09:00               | 2016-12-16T09:30:00Z
                    2016-12-16T18:30:00+0900                | 2016-12-16T09:30:00Z
                    2016-12-16T09:30:00                     | 2016-12-16T09:30:00Z
                    2016-12-16T09:30Z                       | 2016-12-16T09:30:00Z
                    2016-12-16 09:30:00                     | 2016-12-16T09:30:00Z
                    2016-12-16 09:30:00 +0100               | 2016-12-16T08:30:00Z
                    2016-12-16 09:30:00 UTC                 | 2016-12-16T09:30:00Z
                    2016-12-16 09:30:00.5+00:00             | 2016-12-16T09:30:00.500Z
                    2016/12/16 09:30                        | 2016-12-16T09:30:00Z
                    1481880600.5                            | 2016-12-16T09:30:00.500Z
                    1481880600.123456789                    | 2016-12-16T09:30:00.123456Z
                    1481880600.0                            | 2016-12-16T09:30:00Z
                    1481880600123.75                        | 2016-12-16T09:30:00.123750Z
                    1481880600123456.9                      | 2016-12-16T09:30:00.123456Z
                    2026-11-01 01:30:00 ET                  | 2026-11-01T06:30:00Z
                    2026-11-01 00:30:00 ET                  | 2026-11-01T04:30:00Z
                    2026-11-01 01:30:00 EDT                 | 2026-11-01T05:30:00Z
                    2026-10-25T02:30:00[Europe/Berlin]      | 2026-10-25T01:30:00Z
                    2026-10-25T02:30:00+02:00[Europe/Berlin]| 2026-10-25T00:30:00Z
                    2016-12-16                              | 2016-12-16T00:00:00Z
                    2016-12-16T23:59:60Z                    | 2016-12-16T23:59:59.999999Z
                    20161216T093000Z                        | 2016-12-16T09:30:00Z
                    20161216T093000+0900                    | 2016-12-16T00:30:00Z
                    20161216T093000                         | 2016-12-16T09:30:00Z
                    20161216T0930                           | 2016-12-16T09:30:00Z
                    20161216                                | 2016-12-16T00:00:00Z
                    20161216093000                          | 2016-12-16T09:30:00Z
                    Fri, 16 Dec 2016 09:30:00 GMT           | 2016-12-16T09:30:00Z
                    Fri, 16 Dec 2016 09:30:00 +0100         | 2016-12-16T08:30:00Z
                    Fri, 16 Dec 2016 09:30:00 EST           | 2016-12-16T14:30:00Z
                    Fri, 16 Dec 16 09:30 Z                  | 2016-12-16T09:30:00Z
                    16 Dec 2016 09:30:00 -0000              | 2016-12-16T09:30:00Z
                    16 December 2016, 09:30 GMT             | 2016-12-16T09:30:00Z
                    Friday, 16 December 2016 09:30 JST      | 2016-12-16T00:30:00Z
                    December 16, 2016 9:30 AM EST           | 2016-12-16T14:30:00Z
                    Dec. 16, 2016 12:05 a.m. EST            | 2016-12-16T05:05:00Z
                    Dec 16, 2016 12:05pm                    | 2016-12-16T12:05:00Z
                    Sept. 16, 2016                          | 2016-09-16T00:00:00Z
                    16 sep 2016                             | 2016-09-16T00:00:00Z
                    MAY 16, 2016                            | 2016-05-16T00:00:00Z
                    Fri Dec 16 09:30:00 UTC 2016            | 2016-12-16T09:30:00Z
                    2016-12-16T24:00:00Z                    | 2016-12-17T00:00:00Z
                    2016-12-16T09:30:00+01:00[Europe/Berlin]| 2016-12-16T08:30:00Z
                    2021-09-02T10:00:00[America/New_York]   | 2021-09-02T14:00:00Z
                    2021-12-02T10:00:00 America/New_York    | 2021-12-02T15:00:00Z
                    May 06, 2021 10:00 ET                   | 2021-05-06T14:00:00Z
                    Dec. 6, 2021 10:00 a.m. PT              | 2021-12-06T18:00:00Z
                    Thursday, September 2, 2021 - 10:00 EDT | 2021-09-02T14:00:00Z
                    2 September 2021 – 10:00 MESZ           | 2021-09-02T08:00:00Z
                    Thu, 30 Apr 2015 08:57:00 MEST          | 2015-04-30T06:57:00Z
                    Do, 02 Sep 2021 10:00:00 GMT            | 2021-09-02T10:00:00Z
                    jeu., 02 sept. 2021 10:00:00 +0200      | 2021-09-02T08:00:00Z
                    2 septembre 2021 à 10h05                | 2021-09-02T10:05:00Z
                    1er septembre 2021                      | 2021-09-01T00:00:00Z
                    Donnerstag, 2. September 2021, 10:05 Uhr | 2021-09-02T10:05:00Z
                    2. März 2021                            | 2021-03-02T00:00:00Z
                    jueves, 2 de septiembre de 2021 10:05   | 2021-09-02T10:05:00Z
                    2 settembre 2021 10:05                  | 2021-09-02T10:05:00Z
                    02 сентября 2021, 10:05                 | 2021-09-02T10:05:00Z
                    2021年9月2日(木) 10時05分               | 2021-09-02T10:05:00Z
                    2021年9月2日 下午3:05                   | 2021-09-02T15:05:00Z
                    2021년 9월 2일 오후 3시 5분             | 2021-09-02T15:05:00Z
                    ２０２１年９月２日                      | 2021-09-02T00:00:00Z
                    02.09.2021 10:05                        | 2021-09-02T10:05:00Z
                    2021-09-02 10:05:00 +0000 UTC           | 2021-09-02T10:05:00Z
                    /Date(1481880600123)/                   | 2016-12-16T09:30:00.123Z
                    /Date(1481880600123+0200)/              | 2016-12-16T09:30:00.123Z
                    1481880600                              | 2016-12-16T09:30:00Z
                    1481880600123                           | 2016-12-16T09:30:00.123Z
                    1481880600123456                        | 2016-12-16T09:30:00.123456Z
                    1481880600123456789                     | 2016-12-16T09:30:00.123456Z
                    """)
    void shouldReadTimesAsNewsSourcesWriteThem(String written, Instant meant) {
        assertThat(PublicationTime.parse(written)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2 hours ago",
                "03/04/2016",
                "2016-13-01",
                "2016-02-30",
                "2016-12-16T25:00:00Z",
                "Fri, 16 Foo 2016",
                "2016-12-16 09:30 IST",
                "2016-12-16 09:30 Europe/Atlantis",
                "2016-12-16T24:30:00Z",
                "0",
                "12",
                "2016",
                "-1481880600",
                "2016-12-16T09:30:00+25:00",
                "December 16",
                "13:30 PM",
                "Decided 16, 2016",
                "Marched 3, 2016",
                "16 Mayor 2016",
                "Decem 16, 2016",
                "Sect 16, 2016",
                "16 Dec 2016 13:30 PM",
                "99999999999999999999",
                "31.02.2021",
                "2 foo 2021",
                "2 de 2021",
                "2021年13月2日",
                "/Date(x)/",
                "09.2021",
                "25/12/21",
                "31/02/2021",
                "25/13/2021",
                "3/4/5/2021",
                "12/25/2021abc"
            })
    void shouldNotGuess(String written) {
        assertThat(PublicationTime.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1.6372296E9                 | 2021-11-18T10:00:00Z
                    1.637229600123E12           | 2021-11-18T10:00:00.123Z
                    25/12/2021                  | 2021-12-25T00:00:00Z
                    12/25/2021 4:30 PM EST      | 2021-12-25T21:30:00Z
                    12/25/2021, 4:30:05 PM      | 2021-12-25T16:30:05Z
                    Saturday, 25/12/2021 16:30  | 2021-12-25T16:30:00Z
                    25-12-2021T16:30:00+01:00   | 2021-12-25T15:30:00Z
                    25.12.2021 16:30            | 2021-12-25T16:30:00Z
                    3.4.2021                    | 2021-04-03T00:00:00Z
                    05/05/2021 10:00            | 2021-05-05T10:00:00Z
                    """)
    void shouldReadANumericDateThatCanBeReadInOneWayOnly(String written, Instant meant) {
        assertThat(PublicationTime.parse(written)).contains(meant);
        assertThat(PublicationTime.isOfUnknownOrder(written)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    03/04/2021               | 2021-04-03T00:00:00Z | 2021-03-04T00:00:00Z
                    3/4/2021, 9:30:00 AM     | 2021-04-03T09:30:00Z | 2021-03-04T09:30:00Z
                    03-04-2021 21:30 +0100   | 2021-04-03T20:30:00Z | 2021-03-04T20:30:00Z
                    Sat 03/04/21 09:30       | 2021-04-03T09:30:00Z | 2021-03-04T09:30:00Z
                    03/04/2021T09:30:00Z     | 2021-04-03T09:30:00Z | 2021-03-04T09:30:00Z
                    """)
    void shouldReadADateOfEitherOrderAsTheSourceIsDeclared(String written, Instant dayFirst, Instant monthFirst) {
        assertThat(PublicationTime.parse(written)).isEmpty();
        assertThat(PublicationTime.isOfUnknownOrder(written)).isTrue();
        assertThat(PublicationTime.parse(written, DateOrder.DAY_FIRST)).contains(dayFirst);
        assertThat(PublicationTime.parse(written, DateOrder.MONTH_FIRST)).contains(monthFirst);
    }

    @ParameterizedTest
    @CsvSource({
        "1481880600, 2016-12-16T09:30:00Z",
        "1481880600123, 2016-12-16T09:30:00.123Z",
        "1481880600123456, 2016-12-16T09:30:00.123456Z",
        "1481880600123456789, 2016-12-16T09:30:00.123456Z",
        "545907600000, 1987-04-20T09:00:00Z",
        "545907600000000, 1987-04-20T09:00:00Z"
    })
    void shouldTellSecondsFromTheirFractions(String count, String time) {
        assertThat(PublicationTime.parse(count)).contains(Instant.parse(time));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "253402300799",
                "253402214400",
                "253370764800",
                "253402300800",
                "253402300799000",
                "253402300799999",
                "253402300799999999",
                "999999999",
                "999999999999",
                "9999999999999999"
            })
    void shouldNotTakeTheEndOfAllTimesForADayOf1978(String count) {
        assertThat(PublicationTime.parse(count)).isEmpty();
    }

    @Property
    void shouldReadBackEveryInstant(@ForAll @LongRange(min = 0, max = 4_102_444_800_000_000L) long micros) {
        Instant instant = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);

        assertThat(PublicationTime.parse(instant.toString())).contains(instant);
    }

    @Property
    void shouldReadBackEveryRfc1123Time(
            @ForAll @LongRange(min = 0, max = 4_102_444_800L) long second,
            @ForAll @IntRange(min = -14, max = 14) int hours) {
        OffsetDateTime time = Instant.ofEpochSecond(second).atOffset(ZoneOffset.ofHours(hours));

        assertThat(PublicationTime.parse(DateTimeFormatter.RFC_1123_DATE_TIME.format(time)))
                .contains(time.toInstant());
    }

    @Property
    void shouldNeverThrow(@ForAll String text) {
        PublicationTime.parse(text);
    }
}
