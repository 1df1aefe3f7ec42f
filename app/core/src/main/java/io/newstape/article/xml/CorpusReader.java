package io.newstape.article.xml;

import io.newstape.article.format.BadBytes;
import io.newstape.article.format.BadText;
import io.newstape.article.format.Draft;
import io.newstape.article.format.DraftSink;
import io.newstape.article.format.FormatReader;
import io.newstape.article.format.SourceText;
import java.io.IOException;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/**
 * Archives of news as researchers use them: documents in tags of their own, mostly many in a file, often no well-formed
 * XML. Each is read by jsoup's lenient parser; one that isn't closed costs itself alone.
 */
abstract class CorpusReader implements FormatReader {

    private final String tag;

    /** @param tag the element of a document, in small letters */
    CorpusReader(String tag) {
        this.tag = tag;
    }

    /** The article of a document; all names in it are in small letters. */
    abstract Draft draft(Element document, long line);

    @Override
    public final void read(SourceText text, DraftSink findings) throws IOException {
        TaggedRecords records = new TaggedRecords(text, tag);
        for (TaggedRecords.Piece piece = records.next(); piece != null; piece = records.next()) {
            Optional<BadBytes> bad = piece.text().indexOf(SourceText.BAD) < 0
                    ? Optional.empty()
                    : text.badBytes(piece.line(), piece.lastLine());
            if (bad.isPresent()) {
                BadText.refuse(bad.get(), text.charset(), findings);
            } else {
                read(piece, findings);
            }
        }
    }

    private void read(TaggedRecords.Piece piece, DraftSink findings) {
        switch (piece.kind()) {
            case OPEN ->
                findings.refused(
                        piece.line(),
                        "the <" + tag + "> that starts here isn't closed",
                        "Only this document was left out. Get it again, or repair it.");
            case TOO_LONG ->
                findings.refused(
                        piece.line(),
                        "the article is too long: more than " + TaggedRecords.LARGEST + " characters",
                        "Articles of this size are mostly several in one. Split it.");
            case COMPLETE -> {
                Parser lenient = Parser.xmlParser().settings(ParseSettings.htmlDefault);
                Element document = Jsoup.parse(piece.text(), "", lenient).selectFirst(tag);
                findings.found(draft(document, piece.line()));
            }
        }
    }
}
