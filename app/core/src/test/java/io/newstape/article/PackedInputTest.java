package io.newstape.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.article.format.ReadOptions;
import io.newstape.schema.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A gzip file is what is in it; one that unpacks to far too much is refused. */
class PackedInputTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"headline\":\"one\",\"publishedAt\":\"2021-09-02T10:00:00Z\"}\n",
                "<rss><channel><item><title>one</title><pubDate>Thu, 02 Sep 2021 10:00:00 GMT</pubDate></item></channel></rss>",
                "one\n\n2021-09-02\n\nToda rose by a tenth.\n"
            })
    void shouldReadWhatIsInIt(String text) throws IOException {
        ReadArticles read = ReadArticles.of(packed(text), ReadOptions.defaults());

        assertThat(read.article().getHeadline()).isEqualTo("one");
    }

    @Test
    void shouldReadSeveralMembersAsOneInput() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(packed(line(1)));
        both.write(packed(line(2)));

        ReadArticles read = ReadArticles.of(both.toByteArray(), ReadOptions.defaults());

        assertThat(read.articles()).extracting(Article::getHeadline).containsExactly("number 1", "number 2");
    }

    @Test
    void shouldReadTheRecordsBeforeThePlaceWhereItIsCutOff() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            lines.append(line(i));
        }
        byte[] whole = packed(lines.toString());

        ReadArticles read = ReadArticles.of(Arrays.copyOf(whole, whole.length / 2), ReadOptions.defaults());

        assertThat(read.articles()).hasSizeBetween(5_000, 15_000);
        assertThat(read.refusals()).hasSize(1);
        assertThat(read.refusals().get(0).problem()).startsWith("reading it failed");
    }

    @Test
    void shouldStopReadingWhatUnpacksToFarTooMuch() throws IOException {
        // Given: a hundred million spaces behind an article
        String bomb = line(1) + " ".repeat(100_000_000);

        // When
        ReadArticles read = ReadArticles.of(packed(bomb), ReadOptions.defaults());

        // Then
        assertThat(read.articles()).hasSize(1);
        assertThat(read.refusals()).hasSize(1);
        assertThat(read.refusals().get(0).problem()).contains("unpacks to more than 200 times its size");
    }

    @Test
    void shouldSayThatAChecksumIsWrong() throws IOException {
        byte[] packed = packed(line(1) + line(2));
        packed[packed.length - 8] ^= 1;

        ReadArticles read = ReadArticles.of(packed, ReadOptions.defaults());

        assertThat(read.articles()).hasSize(2);
        assertThat(read.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.problem()).contains("the gzip file is damaged: its checksum");
            assertThat(refusal.advice()).contains("Get the input anew");
        });
    }

    @Test
    void shouldNotUnpackTwice() throws IOException {
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(twice)) {
            out.write(packed(line(1)));
        }

        ReadArticles read = ReadArticles.of(twice.toByteArray(), ReadOptions.defaults());

        assertThat(read.refusal().problem()).isNotEmpty();
    }

    private static String line(int number) {
        return "{\"headline\":\"number " + number + "\",\"publishedAt\":\"2021-09-02T10:00:00Z\"}\n";
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }
}
