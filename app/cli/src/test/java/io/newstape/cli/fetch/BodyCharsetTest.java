package io.newstape.cli.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyCharsetTest {

    /** In which set the text is, what the header says, what the document says: the text is read all the same. */
    @ParameterizedTest
    @CsvSource({
        "UTF-8, text/xml, UTF-8",
        "UTF-8, text/xml; charset=ISO-8859-1, UTF-8",
        "UTF-8, text/xml; charset=us-ascii, windows-1252",
        "windows-1252, text/xml; charset=windows-1252, UTF-8",
        "windows-1252, text/xml, ISO-8859-1",
        "windows-1252, 'text/xml; charset=\"ISO-8859-1\"', no-such-set",
        "windows-1252, text/xml; charset=no-such-set, windows-1252",
        "ISO-8859-1, application/rss+xml; Charset=iso-8859-1, ''"
    })
    void shouldFindTheSetThatFits(String real, String header, String declared) {
        // Given
        String declaration = declared.isEmpty() ? "" : "<?xml version='1.0' encoding='" + declared + "'?>";
        String document = declaration + "<rss>Citro\u00ebn, M\u00fcnchen</rss>";

        // When
        byte[] body = BodyCharset.toUtf8(document.getBytes(Charset.forName(real)), header);

        // Then
        assertThat(new String(body, StandardCharsets.UTF_8)).isEqualTo("\uFEFF" + document);
    }

    @ParameterizedTest
    @CsvSource({
        "Shift_JIS, text/xml; charset=Shift_JIS",
        "ISO-2022-JP, text/xml; charset=ISO-2022-JP",
        "EUC-JP, text/xml; charset=euc-jp"
    })
    void shouldReadJapaneseSets(String real, String header) {
        // Given
        String document = "<rss>\u4efb\u5929\u5802\u306f\u696d\u7e3e\u4e88\u60f3\u3092\u4e0a\u65b9\u4fee\u6b63</rss>";

        // When
        byte[] body = BodyCharset.toUtf8(document.getBytes(Charset.forName(real)), header);

        // Then
        assertThat(new String(body, StandardCharsets.UTF_8)).isEqualTo("\uFEFF" + document);
    }

    @Test
    void shouldLeaveWhatHasAMark() {
        // Given
        byte[] marked = "\uFEFF<rss>\u00eb</rss>".getBytes(StandardCharsets.UTF_16LE);

        // When, Then
        assertThat(BodyCharset.toUtf8(marked, "text/xml; charset=utf-8")).isSameAs(marked);
    }

    @Test
    void shouldLeaveBytesThatFitNoSetToTheReader() {
        // Given: one bad byte among UTF-8
        byte[] broken = "<rss>\u00eb?</rss>".getBytes(StandardCharsets.UTF_8);
        broken[7] = (byte) 0xFF;

        // When, Then
        assertThat(BodyCharset.toUtf8(broken, "text/xml; charset=utf-8")).isSameAs(broken);
    }

    @Property(tries = 300)
    void shouldReadAnyBytes(@ForAll byte[] body, @ForAll String header) {
        assertThat(BodyCharset.toUtf8(body, header)).isNotNull();
    }
}
