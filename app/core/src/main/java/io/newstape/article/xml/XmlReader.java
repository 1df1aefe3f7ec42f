package io.newstape.article.xml;

import io.newstape.article.format.ArticleFormat;
import io.newstape.article.format.BadBytes;
import io.newstape.article.format.BadText;
import io.newstape.article.format.DraftSink;
import io.newstape.article.format.FormatReader;
import io.newstape.article.format.SafeExcerpt;
import io.newstape.article.format.SourceText;
import io.newstape.article.format.XmlProlog;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jsoup.nodes.Element;

/** What the XML formats have in common: entry by entry, and a refusal for what ends the document too early. */
abstract class XmlReader implements FormatReader {

    private static final String DOCTYPE_ADVICE =
            "Entities of a document's own are a way to attack its readers. Remove the part in square brackets.";

    /** The elements to be handed to {@link #read(Element, long, DraftSink)}. */
    abstract Set<String> wanted();

    /** Those of them that stand beside each other and are articles of their own: one that is broken costs itself alone. */
    Set<String> records() {
        return Set.of();
    }

    /** Takes one of the wanted elements. */
    abstract void read(Element element, long line, DraftSink findings);

    @Override
    public final void read(SourceText text, DraftSink findings) throws IOException {
        String head = text.head(ArticleFormat.HEAD);
        if (XmlProlog.of(head).map(XmlProlog::internalSubset).orElse(false)) {
            findings.refused(1, "its DOCTYPE declares entities or elements", DOCTYPE_ADVICE);
            return;
        }
        XmlElements elements = null;
        boolean more = true;
        while (more) {
            try {
                elements = elements == null ? new XmlElements(text) : elements;
                readAll(elements, text, findings);
                more = false;
            } catch (XMLStreamException e) {
                if (e.getNestedException() instanceof IOException unreadable) {
                    throw unreadable;
                }
                more = goesOn(elements, e, text, findings);
            }
        }
    }

    private void readAll(XmlElements elements, SourceText text, DraftSink findings)
            throws IOException, XMLStreamException {
        while (true) {
            XmlElements.Found found;
            try {
                found = elements.next(wanted(), records());
            } catch (XmlElements.TooLarge e) {
                findings.refused(
                        e.line,
                        "the article is too long: more than " + XmlElements.LARGEST + " characters of XML",
                        "Articles of this size are mostly several in one. Split it.");
                continue;
            }
            if (found == null) {
                return;
            }
            deliver(found, elements.line(), text, findings);
        }
    }

    /** Refuses a broken record and looks for the next one; where there is none, the rest is refused. */
    private boolean goesOn(XmlElements elements, XMLStreamException e, SourceText text, DraftSink findings)
            throws IOException {
        long at = elements == null || e.getLocation() == null
                ? 1
                : Math.max(1, elements.lineOf(e.getLocation().getLineNumber()));
        try {
            if (elements != null && elements.goOnBehindBroken(records())) {
                findings.refused(
                        at,
                        "a record is no well-formed XML: " + problem(e),
                        "Only this record was left out. Get it again, or repair it.");
                return true;
            }
        } catch (XMLStreamException again) {
            // not even the beginning can be read a second time: the rest is refused
        }
        refuseRest(at, e, text, findings);
        return false;
    }

    private void deliver(XmlElements.Found found, long lastLine, SourceText text, DraftSink findings) {
        Optional<BadBytes> bad = found.bad() ? text.badBytes(found.line(), lastLine) : Optional.empty();
        if (bad.isPresent()) {
            BadText.refuse(bad.get(), text.charset(), findings);
        } else {
            read(found.element(), found.line(), findings);
        }
    }

    private static void refuseRest(long at, XMLStreamException e, SourceText text, DraftSink findings) {
        Optional<BadBytes> bad = text.badBytes(at, at);
        if (bad.isPresent()) {
            BadText.refuse(bad.get(), text.charset(), findings);
            return;
        }
        findings.refused(
                at,
                "the XML breaks off or is malformed here: " + problem(e),
                "What came before this place was read, what follows was not. Get the file again, or repair it.");
    }

    private static String problem(XMLStreamException e) {
        return e.getMessage() == null ? "no well-formed XML" : cause(e.getMessage());
    }

    /** The JDK's parser puts the place before its message, and the place is said already. */
    private static String cause(String message) {
        int at = message.indexOf("Message: ");
        String cause = at < 0 ? message : message.substring(at + "Message: ".length());
        return SafeExcerpt.briefly(cause.replace(
                "XML document structures must start and end within the same entity.", "it ends inside an element"));
    }
}
