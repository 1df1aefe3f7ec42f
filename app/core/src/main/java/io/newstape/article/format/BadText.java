package io.newstape.article.format;

import io.newstape.article.format.SourceText.BadBytes;
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
                        : "Convert the file to UTF-8, for example: iconv -f windows-1252 -t UTF-8 FILE.");
    }
}
