package io.newstape.article.format;

import java.nio.charset.Charset;

/** The refusal of an article with bytes in it that are no text. */
public final class BadText {

    private BadText() {}

    public static void refuse(BadBytes bad, Charset charset, DraftSink findings) {
        findings.refused(
                bad.line(),
                "byte " + bad.offset() + " (0x" + bad.hex() + ") is no " + (bad.isNul() ? "text" : charset.name()),
                bad.isNul()
                        ? "Take it out, for example: tr -d '\\000' < FILE."
                        : "Convert the file to UTF-8 from the character set that it is written in, such as windows-1252,"
                                + " Shift_JIS or GB18030: iconv -f CHARSET -t UTF-8 FILE.");
    }
}
