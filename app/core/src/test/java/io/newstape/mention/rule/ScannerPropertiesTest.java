package io.newstape.mention.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.mention.exchange.Exchanges;
import io.newstape.mention.scan.KnownListings;
import io.newstape.mention.scan.Mention;
import io.newstape.mention.scan.SymbolStyle;
import io.newstape.text.Document;
import io.newstape.text.ProcessorTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ScannerPropertiesTest {

    private final TickerScanner scanner = new TickerScanner(Exchanges.shipped(), KnownListings.NONE);

    @Property(tries = 3_000)
    void shouldGiveRightOffsetsOnAnyText(@ForAll long seed, @ForAll @IntRange(min = 0, max = 60) int pieces) {
        assertOffsets(HostileText.random(seed, pieces));
    }

    @Property(tries = 1_000)
    void shouldGiveRightOffsetsOnAnyString(@ForAll String text) {
        assertOffsets(text);
    }

    private void assertOffsets(String text) {
        List<int[]> refused = new ArrayList<>();
        List<Mention> mentions = scanner.scan(
                new Document(text),
                null,
                SymbolStyle.UNDECLARED,
                (start, end, rule) -> refused.add(new int[] {start, end}));
        int before = 0;
        for (Mention mention : mentions) {
            assertThat(mention.start()).isGreaterThanOrEqualTo(before);
            assertThat(mention.surface()).isEqualTo(text.substring(mention.start(), mention.end()));
            if (mention.company() != null) {
                assertThat(mention.company()).isEqualTo(text.substring(mention.companyStart(), mention.companyEnd()));
            }
            before = mention.end();
        }
        for (int[] span : refused) {
            assertThat(span[0]).isBetween(0, text.length());
            assertThat(span[1]).isBetween(span[0], text.length());
        }
    }

    @Property(tries = 500)
    void shouldReadASentenceTheSameWayWhereverItStands(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 40) int pieces) {
        // Given
        String sentence = "Japan's Mitsui & Co <8031.T> and Alphabet (NASDAQ: GOOG, GOOGL) rose.";
        String before = HostileText.random(seed, pieces).replaceAll("[<(\\[]", "") + "\n\n";
        String after = "\n\n" + HostileText.random(~seed, pieces);

        // When
        List<Mention> mentions = scanner.scan(before + sentence + after);

        // Then
        assertThat(mentions.stream()
                        .filter(mention -> mention.start() >= before.length()
                                && mention.end() <= before.length() + sentence.length())
                        .map(mention ->
                                mention.ric() + " " + mention.company() + " " + (mention.start() - before.length())))
                .containsExactly("8031.T Mitsui & Co 21", "GOOG.O Alphabet 51", "GOOGL.O Alphabet 57");
    }

    @Example
    void shouldNotKnowTheLocale() {
        // Given
        Locale before = Locale.getDefault();
        String text = "İş Bankası (ISCTR.IS), Microsoft (Nasdaq: MSFT), intel $intc, Citigroup Inc (NYSE: C) and VIX";
        List<Mention> expected = scanner.scan(text);

        // When
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(scanner.scan(text)).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }

        // Then
        assertThat(expected).extracting(Mention::surface).containsExactly("ISCTR.IS", "MSFT", "C");
    }

    @Example
    void shouldNotBreakOnLoneSurrogatesAndInvisibleCharacters() {
        assertThat(Scanned.securities("\ud83d <8031.T> \udcc8")).containsExactly("8031.T");
        assertThat(Scanned.securities("\u200b<8031.T>\u200b \ufeff(NYSE: IBM)\u2060"))
                .containsExactly("8031.T", "IBM");
        assertThat(Scanned.securities("Toyota \u200b7203.T\u200b rose")).containsExactly("7203.T");
        assertThat(Scanned.securities("Toyota \ud83d\udcc87203.T rose")).isEmpty();
    }

    @Example
    void shouldTakeLessThanASecondForAMillionHostileCharacters() throws Exception {
        for (String text : HostileText.millions()) {
            assertThat(bestTime(text))
                    .as("a million characters of '%s'", text.substring(0, 10))
                    .isLessThan(Duration.ofSeconds(1));
        }
    }

    /** The fastest of up to ten runs, in time of this thread on a processor: the compiler may come late on a busy machine. */
    private Duration bestTime(String text) throws Exception {
        Duration best = Duration.ofDays(1);
        for (int run = 0; run < 10 && best.compareTo(Duration.ofMillis(500)) > 0; run++) {
            Duration taken = ProcessorTime.of(() -> scanner.scan(text));
            best = taken.compareTo(best) < 0 ? taken : best;
        }
        return best;
    }

    @Example
    void shouldStopAtTheMostMentions() {
        assertThat(scanner.scan("<8031.T> ".repeat(5_000))).hasSize(TickerScanner.MAX_MENTIONS);
    }
}
