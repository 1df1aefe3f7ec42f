package io.newstape.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.article.format.ReadOptions;
import io.newstape.article.format.Refusal;
import io.newstape.article.format.SourceText;
import io.newstape.schema.Article;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every input: no exception, no silence, no dependence on how the bytes arrive. */
class AnyBytesTest {

    /** One good input of each format; damage is done to these. */
    private static final List<String> INPUTS = List.of(
            "Example Corp buys a mine\n\nExample Corp (EXMP.N) bought a mine on Friday.\n\nTop stories\nOther.\n",
            "<!DOCTYPE html><html lang=en><head><title>Example buys</title><script type=\"application/ld+json\">"
                    + "{\"@type\":\"NewsArticle\",\"headline\":\"Example buys\",\"datePublished\":\"2016-12-16\"}</script></head>"
                    + "<body><article><h1>Example buys</h1><p>It <b>bought</b> <EXMP.N> &amp; more.</p></article></body></html>",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss><channel><title>Wire</title><item><title>One</title>"
                    + "<pubDate>Fri, 16 Dec 2016 09:30:00 GMT</pubDate><description>a &lt;p&gt;b&nbsp;c</description></item></channel></rss>",
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>W</title><entry><id>tag:1</id><title>One</title>"
                    + "<updated>2016-12-16T09:30:00Z</updated><content type=\"html\">text</content></entry></feed>",
            "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:newsml:x:20161216:a:1\" version=\"1\"><itemMeta>"
                    + "<versionCreated>2016-12-16T09:30:00Z</versionCreated><pubStatus qcode=\"stat:usable\"/></itemMeta><contentMeta>"
                    + "<headline>One</headline></contentMeta><contentSet><inlineXML><html><body><p>x</p></body></html></inlineXML>"
                    + "</contentSet></newsItem>",
            "<!DOCTYPE nitf SYSTEM \"nitf.dtd\"><nitf><head><docdata><doc-id id-string=\"a\"/><date.issue norm=\"20161216T093000Z\"/>"
                    + "</docdata></head><body><body.head><hedline><hl1>One</hl1></hedline></body.head><body.content><p>x</p>"
                    + "</body.content></body></nitf>",
            "{\"title\":\"One\",\"body\":\"Text \\ud83d\\ude80\",\"published\":\"2016-12-16T09:30:00Z\"}\n"
                    + "{\"articleId\":\"a\",\"status\":\"NEW\",\"publishedAt\":\"2016-12-16T09:30:00Z\",\"paragraphs\":[\"x\"]}\n",
            "id,title,text,date\n1,One,\"a \"\"b\"\", c\nd\",2016-12-16\n2,Two,x,2016-12-16\n",
            "[{\"title\":\"One\",\"tickers\":[{\"symbol\":\"A\"}],\"published\":1481880780}]");

    @Provide
    Arbitrary<byte[]> garbage() {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(400);
    }

    /** A good input with some bytes replaced, cut out or doubled. */
    @Provide
    Arbitrary<byte[]> damaged() {
        return Combinators.combine(
                        Arbitraries.of(INPUTS),
                        Arbitraries.longs(),
                        Arbitraries.integers().between(0, 6))
                .as(AnyBytesTest::damage);
    }

    private static byte[] damage(String input, long seed, int times) {
        Random random = new Random(seed);
        List<Byte> bytes = new ArrayList<>();
        for (byte b : input.getBytes(StandardCharsets.UTF_8)) {
            bytes.add(b);
        }
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(bytes.size());
            switch (random.nextInt(4)) {
                case 0 -> bytes.set(at, (byte) random.nextInt(256));
                case 1 -> bytes.remove(at);
                case 2 -> bytes.add(at, (byte) "<>{}[]\"\\&;\n\0".charAt(random.nextInt(12)));
                default ->
                    bytes.subList(at, Math.min(bytes.size() - 1, at + random.nextInt(60) + 1))
                            .clear();
            }
            if (bytes.size() < 2) {
                break;
            }
        }
        byte[] result = new byte[bytes.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = bytes.get(i);
        }
        return result;
    }

    @Property(tries = 1000)
    void shouldAlwaysSaySomethingOfGarbage(@ForAll("garbage") byte[] bytes) {
        shouldSaySomething(bytes);
    }

    @Property(tries = 1000)
    void shouldAlwaysSaySomethingOfDamagedInput(@ForAll("damaged") byte[] bytes) {
        shouldSaySomething(bytes);
    }

    private static void shouldSaySomething(byte[] bytes) {
        // When
        ReadArticles reading = ReadArticles.dated(bytes);

        // Then
        assertThat(reading.articles().size() + reading.refusals().size()).isPositive();
        for (Article article : reading.articles()) {
            assertThat(article.getArticleId()).isNotBlank();
            assertThat(article.getSource()).isNotBlank();
            String text = article.getHeadline() + String.join("", article.getParagraphs());
            assertThat(text.indexOf(SourceText.BAD)).isNegative();
        }
    }

    @Property(tries = 300)
    void shouldNotDependOnHowTheBytesArrive(@ForAll("damaged") byte[] bytes) {
        // Given
        InputStream oneByOne = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(1, length));
            }
        };
        ReadArticles slow = new ReadArticles(new ArrayList<>(), new ArrayList<>());

        // When
        ReadArticles.READER.read(
                "feed",
                oneByOne,
                ReadOptions.defaults().withPublishedAt(ReadArticles.GIVEN),
                slow.articles()::add,
                slow.refusals()::add);

        // Then
        assertThat(slow).isEqualTo(ReadArticles.dated(bytes));
    }

    @Property(tries = 500)
    void shouldReadTheRestOfJsonLinesAfterAnyDamage(@ForAll("damagedLine") String damaged) {
        // Given
        String good = "{\"title\":\"Good\",\"published\":\"2016-12-16T09:30:00Z\"}\n";

        // When
        ReadArticles reading = ReadArticles.of(good + damaged + "\n" + good + good);

        // Then
        assertThat(reading.articles())
                .filteredOn(a -> a.getHeadline().equals("Good"))
                .hasSize(3);
    }

    /** A line cut off anywhere, as by a full disk. */
    @Provide
    Arbitrary<String> damagedLine() {
        String line =
                "{\"id\":7,\"title\":\"Broken \\\"quotes\\\"\",\"tags\":[\"a\",{\"b\":1}],\"body\":\"x\",\"published\":\"2016\"}";
        return Arbitraries.integers().between(0, line.length() - 1).map(length -> line.substring(0, length));
    }

    @org.junit.jupiter.api.Test
    void shouldRefuseAnInputThatFailsHalfway() {
        // Given
        byte[] start =
                "{\"title\":\"One\",\"published\":\"2016-12-16T09:30:00Z\"}\n{\"tit".getBytes(StandardCharsets.UTF_8);
        InputStream failing = new InputStream() {
            private int at;

            @Override
            public int read() throws IOException {
                if (at == start.length) {
                    throw new IOException("Input/output error");
                }
                return start[at++];
            }
        };
        ReadArticles reading = new ReadArticles(new ArrayList<>(), new ArrayList<>());

        // When
        ReadArticles.READER.read(
                "feed", failing, ReadOptions.defaults(), reading.articles()::add, reading.refusals()::add);

        // Then
        assertThat(reading.refusals())
                .extracting(Refusal::problem)
                .containsExactly("reading it failed: Input/output error");
    }
}
