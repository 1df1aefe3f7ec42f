package io.newstape.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.newstape.article.format.ReadOptions;
import io.newstape.article.format.Refusal;
import io.newstape.schema.Article;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs made to hurt: entities, endless files, text that is slow to read for careless rules. */
class HostileInputTest {

    /** Enough for quadratic work to take minutes; articles of more than this are refused anyway. */
    private static final int MUCH = 200_000;

    @TempDir
    Path directory;

    @Test
    void shouldNotReadAFileThatAnEntityNames() throws IOException {
        // Given
        Path secret = Files.writeString(directory.resolve("secret"), "the secret");
        String rss = """
                <?xml version="1.0"?>
                <!DOCTYPE rss [<!ENTITY file SYSTEM "%s">]>
                <rss><channel><item><title>&file;</title><pubDate>Fri, 16 Dec 2016 09:30:00 GMT</pubDate></item></channel></rss>
                """.formatted(secret.toUri());

        // Then
        assertThat(ReadArticles.of(rss).refusal().message()).isEqualTo("""
                        can't read feed, line 1: its DOCTYPE declares entities or elements
                          Entities of a document's own are a way to attack its readers. Remove the part in square brackets.""");
    }

    @Test
    void shouldNotExpandABillionLaughs() {
        // Given
        StringBuilder laughs = new StringBuilder("<!DOCTYPE nitf [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY l").append(i).append(" \"");
            laughs.append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
        }
        laughs.append("]><nitf><body><body.content><p>&l9;</p></body.content></body></nitf>");

        // Then
        assertThat(ReadArticles.dated(laughs.toString()).refusal().problem())
                .isEqualTo("its DOCTYPE declares entities or elements");
    }

    @Test
    void shouldRefuseADeclarationBehindALongComment() {
        // Given
        String rss = "<?xml version=\"1.0\"?><!--" + "x".repeat(100_000)
                + "--><!DOCTYPE rss [<!ENTITY a \"b\">]><rss><channel><item><title>&a;</title></item></channel></rss>";

        // Then
        assertThat(ReadArticles.dated(rss).articles()).isEmpty();
        assertThat(ReadArticles.dated(rss).refusals()).hasSize(1);
    }

    @Test
    void shouldRefuseAnEntityThatIsDeclaredNowhere() {
        assertThat(ReadArticles.dated("<rss><channel><item><title>a &xxe; b</title></item></channel></rss>")
                        .refusal()
                        .problem())
                .isEqualTo("the XML breaks off or is malformed here: the entity &xxe; is declared nowhere");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "AB. ",
                ".",
                "(",
                "[(",
                "()",
                "<",
                "<a",
                "<b>",
                "<p>",
                "<div class=related>",
                "<table><tr><td>",
                "&",
                "&amp;",
                "\u0301",
                "\uD800",
                "\u200D",
                "\n",
                " \n\n",
                "<a.B>",
                "<a href=x>",
                "{",
                "[{",
                "{\"a\":",
                "\"",
                "Reporting by ",
                "(Reporting by A",
                "UPDATE 1-",
                "<!--",
                "<![CDATA[",
                "<br>",
                "Top stories\n"
            })
    void shouldReadALotOfItInSeconds(String hostile) {
        // Given
        String text = hostile.repeat(MUCH / hostile.length());
        List<String> inputs = List.of(
                text,
                "Example\n\n" + text,
                "<html><body>" + text,
                "<html><head><title>" + text,
                "{\"title\":\"x\",\"published\":\"2016-12-16T09:30:00Z\",\"body\":" + quoted(text) + "}",
                "{\"title\":" + quoted(text) + ",\"published\":\"2016-12-16T09:30:00Z\"}",
                "<rss><channel><item><title>x</title><description><![CDATA[" + text
                        + "]]></description></item></channel></rss>");

        for (String input : inputs) {
            // When
            ReadArticles reading = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> ReadArticles.dated(input));

            // Then
            assertThat(reading.articles().size() + reading.refusals().size()).isPositive();
        }
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    @Test
    void shouldReadJsonLinesOfAnyLengthOneAtATime() {
        // Given
        byte[] line = "{\"title\":\"Good\",\"published\":\"2016-12-16T09:30:00Z\"}\n".getBytes(StandardCharsets.UTF_8);
        AtomicLong sent = new AtomicLong();
        long lines = 100_000;
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return sent.get() == lines * line.length ? -1 : line[(int) (sent.getAndIncrement() % line.length)];
            }
        };
        AtomicLong read = new AtomicLong();
        AtomicLong furthestAhead = new AtomicLong();

        // When
        ReadArticles.READER.read(
                "feed",
                endless,
                ReadOptions.defaults(),
                article -> {
                    long behind = sent.get() - read.incrementAndGet() * line.length;
                    furthestAhead.accumulateAndGet(behind, Math::max);
                },
                refusal -> {
                    throw new AssertionError(refusal.message());
                });

        // Then
        assertThat(read).hasValue(lines);
        assertThat(furthestAhead.get()).isLessThan(200_000);
    }

    @Test
    void shouldRefuseALineOf20MegabytesAndReadTheOthers() {
        // Given
        String good = "{\"title\":\"Good\",\"published\":\"2016-12-16T09:30:00Z\"}\n";
        String endless = "{\"title\":\"Long\",\"published\":\"2016-12-16T09:30:00Z\",\"body\":\""
                + "Long. ".repeat(3_500_000) + "\"}\n";

        // When
        ReadArticles reading = ReadArticles.of(good + endless + good);

        // Then
        assertThat(reading.articles()).extracting(Article::getHeadline).containsExactly("Good", "Good");
        assertThat(reading.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.line()).isEqualTo(2);
            assertThat(refusal.problem()).startsWith("the article is too long");
        });
    }

    @Test
    void shouldRefuseAFeedsEntryOf20MegabytesAndReadTheOthers() {
        // Given
        String good = "<item><title>Good</title></item>\n";
        String endless =
                "<item><title>Long</title><description>" + "Long. ".repeat(3_500_000) + "</description></item>\n";

        // When
        ReadArticles reading = ReadArticles.dated("<rss><channel>\n" + good + endless + good + "</channel></rss>");

        // Then
        assertThat(reading.articles()).extracting(Article::getHeadline).containsExactly("Good", "Good");
        assertThat(reading.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.line()).isEqualTo(3);
            assertThat(refusal.problem()).isEqualTo("the article is too long: more than 16777216 characters of XML");
        });
    }

    @Test
    void shouldRefuseAPageOf20Megabytes() {
        assertThat(ReadArticles.dated("<html><body>" + "<p>Long.</p>".repeat(1_700_000))
                        .refusal()
                        .problem())
                .isEqualTo("the page is too long: more than 8388608 characters");
    }

    @Test
    void shouldRefuseWhatDoesNotFitATopic() {
        // Given
        String body = "Example Corp said so again. ".repeat(20_000);

        // Then
        assertThat(ReadArticles.of("{\"title\":\"x\",\"published\":\"2016-12-16T09:30:00Z\",\"body\":\"" + body + "\"}")
                        .refusal()
                        .problem())
                .matches("the article is too long: \\d+ bytes of text, 524288 are the most");
    }

    @Test
    void shouldLetTheConsumersExceptionThrough() {
        // Given
        List<Refusal> refusals = new ArrayList<>();
        IllegalStateException full = new IllegalStateException("the topic is full");

        // Then
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> ReadArticles.READER.read(
                        "feed",
                        new java.io.ByteArrayInputStream("Example Corp buys".getBytes(StandardCharsets.UTF_8)),
                        ReadOptions.defaults().withPublishedAt(ReadArticles.GIVEN),
                        article -> {
                            throw full;
                        },
                        refusals::add))
                .isSameAs(full);
        assertThat(refusals).isEmpty();
    }
}
