package io.newstape.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacterSetTest {

    private static byte[] bytes(String text, String charset, int... mark) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int b : mark) {
            bytes.write(b);
        }
        bytes.writeBytes(text.getBytes(Charset.forName(charset)));
        return bytes.toByteArray();
    }

    @Test
    void shouldReadByteOrderMarks() {
        // Given
        String line = "{\"title\":\"Nestlé と三井物産 🚀\",\"published\":\"2016-12-16T09:30:00Z\"}";

        // Then
        assertThat(ReadArticles.dated(bytes(line, "UTF-8", 0xEF, 0xBB, 0xBF))
                        .article()
                        .getHeadline())
                .isEqualTo("Nestlé と三井物産 🚀");
        assertThat(ReadArticles.dated(bytes(line, "UTF-16BE", 0xFE, 0xFF))
                        .article()
                        .getHeadline())
                .isEqualTo("Nestlé と三井物産 🚀");
        assertThat(ReadArticles.dated(bytes(line, "UTF-16LE", 0xFF, 0xFE))
                        .article()
                        .getHeadline())
                .isEqualTo("Nestlé と三井物産 🚀");
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-1,   windows-1252, Nestlé – “good” for 5 €",
        "windows-1252, windows-1252, Nestlé – “good” for 5 €",
        "Shift_JIS,    windows-31j,  三井物産①が上方修正",
        "EUC-JP,       EUC-JP,       三井物産が上方修正",
        "GB2312,       GB18030,      贵州茅台上涨",
        "utf-16,       UTF-8,        Nestlé と三井物産"
    })
    void shouldReadDeclaredEncodings(String declared, String encoded, String headline) {
        // Given
        String rss =
                "<?xml version=\"1.0\" encoding=\"%s\"?><rss><channel><item><title>%s</title></item></channel></rss>"
                        .formatted(declared, headline);
        String html =
                "<html><head><meta charset=\"%s\"><title>%s</title></head><body><p>Text of the article.</p></body></html>"
                        .formatted(declared, headline);
        String old =
                "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=%s\"><title>%s</title></head><body><p>Text.</p></body></html>"
                        .formatted(declared, headline);

        // Then
        assertThat(ReadArticles.dated(bytes(rss, encoded)).article().getHeadline())
                .isEqualTo(headline);
        assertThat(ReadArticles.dated(bytes(html, encoded)).article().getHeadline())
                .isEqualTo(headline);
        assertThat(ReadArticles.dated(bytes(old, encoded)).article().getHeadline())
                .isEqualTo(headline);
    }

    @Test
    void shouldReadXmlInUtf16WithoutAMark() {
        // Given
        String rss =
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?><rss><channel><item><title>Nestlé</title></item></channel></rss>";

        // Then
        assertThat(ReadArticles.dated(bytes(rss, "UTF-16LE")).article().getHeadline())
                .isEqualTo("Nestlé");
        assertThat(ReadArticles.dated(bytes(rss, "UTF-16BE")).article().getHeadline())
                .isEqualTo("Nestlé");
    }

    @Test
    void shouldRefuseAnEncodingThatNobodyKnows() {
        assertThat(ReadArticles.dated("<?xml version=\"1.0\" encoding=\"klingon-8\"?><rss/>")
                        .refusal()
                        .problem())
                .isEqualTo("it declares the character set 'klingon-8', which is unknown here");
    }

    @Test
    void shouldNamePlaceAndBytesThatAreNoText() {
        // Given
        byte[] lines = bytes(
                "{\"title\":\"One\",\"published\":\"2016-12-16T09:30:00Z\"}\r\n{\"title\":\"Nestlé\",\"published\":\"2016-12-16T09:30:00Z\"}\r\n{\"title\":\"Three\",\"published\":\"2016-12-16T09:30:00Z\"}\r\n",
                "windows-1252",
                0xEF,
                0xBB,
                0xBF);

        // When
        ReadArticles reading = ReadArticles.dated(lines);

        // Then
        assertThat(reading.articles()).hasSize(2);
        assertThat(reading.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.line()).isEqualTo(2);
            int place = new String(lines, StandardCharsets.ISO_8859_1).indexOf("é");
            assertThat(refusal.problem()).isEqualTo("byte " + place + " (0xE9) is no UTF-8");
            assertThat(refusal.advice()).contains("iconv");
        });
    }

    @Test
    void shouldNamePlaceAndBytesInsideATag() {
        // Given
        byte[] rss = "<rss><channel>\n<it?em><title>x</title></item></channel></rss>".getBytes(StandardCharsets.UTF_8);
        rss[18] = (byte) 0xFF;

        // Then
        assertThat(ReadArticles.dated(rss).refusal().message())
                .startsWith("can't read feed, line 2: byte 18 (0xFF) is no UTF-8");
    }

    @Test
    void shouldNotTakeACharacterReferenceForABadByte() {
        assertThat(ReadArticles.dated("<rss><channel><item><title>a &#xFDD0; b</title></item></channel></rss>")
                        .article()
                        .getHeadline())
                .isEqualTo("a \uFFFD b");
    }

    @Test
    void shouldRefuseACharacterThatIsCutOffAtTheEnd() {
        // Given
        byte[] bytes = "Example buys Nestlé".getBytes(StandardCharsets.UTF_8);
        byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 1);

        // Then
        assertThat(ReadArticles.dated(cut).refusal().problem())
                .isEqualTo("byte " + (cut.length - 1) + " (0xC3) is no UTF-8");
    }
}
