package io.newstape.article.xml;

import io.newstape.article.format.LinkBase;
import io.newstape.article.format.SourceText;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/**
 * Reads XML element by element, so that a feed of any length needs the room of its largest entry.
 *
 * <p>Nothing is ever fetched and no declared entity expanded: the parser knows neither DTDs nor external entities.
 * What an HTML author may write without declaring it, such as {@code &nbsp;}, is understood.
 *
 * <p>{@link ElementNames} says how elements are called.
 */
final class XmlElements {

    /** Characters in one element; more is no article. */
    static final int LARGEST = 16 * 1024 * 1024;

    private static final int DEEPEST = 200;

    private static final String BAD = String.valueOf(SourceText.BAD);

    private static final XMLInputFactory FACTORY = factory();

    /** An element of the input with all that is in it, the line on which it starts, and whether bytes in it are no text. */
    record Found(Element element, long line, boolean bad) {}

    /** An element, and the text it sits in, are more than {@link #LARGEST} together; it was skipped. */
    static final class TooLarge extends Exception {
        private static final long serialVersionUID = 1L;
        final long line;

        TooLarge(long line) {
            super("element on line " + line, null, false, false);
            this.line = line;
        }
    }

    /** Records that may be broken in one input; more is no feed. */
    private static final int MOST_BROKEN = 1_000;
    /** A record that is longer is given up together with the rest. */
    private static final long LONGEST_BROKEN = 4L * 1024 * 1024;

    private static final int LONGEST_PRELUDE = 64 * 1024;

    private final LenientXml text;
    private XMLStreamReader xml;
    private boolean badText;
    /** What relative links inside are relative to, where an element around says so; else empty. */
    private String base = "";
    /** What stands before the first record: the root, with its namespaces. */
    private String prelude;
    /** Offset in the text behind the last record. */
    private long behindLast;
    /** How far the offsets and lines of the text are before those of the parser. */
    private long offsetShift;

    private long lineShift;
    private int broken;

    XmlElements(Reader in) throws XMLStreamException {
        this.text = new LenientXml(in);
        this.xml = FACTORY.createXMLStreamReader(text);
        this.lineShift = text.linesBefore();
    }

    /**
     * Goes on behind a record that can't be read.
     *
     * @param records the elements that are records of their own
     * @return false when there is none behind it
     */
    boolean goOnBehindBroken(Set<String> records) throws IOException, XMLStreamException {
        if (records.isEmpty() || prelude == null || ++broken > MOST_BROKEN) {
            return false;
        }
        long bad = text.find(behindLast, records, LONGEST_BROKEN);
        long next = bad < 0 ? -1 : text.find(bad + 1, records, LONGEST_BROKEN);
        if (next < 0) {
            return false;
        }
        long line = text.line(next);
        text.rewindTo(next);
        behindLast = next;
        offsetShift = next - prelude.length();
        lineShift = line - 1 - prelude.chars().filter(c -> c == '\n').count();
        xml = FACTORY.createXMLStreamReader(new JoinedReader(prelude, text));
        return true;
    }

    private void remember(Set<String> records) throws XMLStreamException {
        if (prelude == null && records.contains(name())) {
            prelude = text.before(records, LONGEST_PRELUDE);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> Reader.nullReader());
        return factory;
    }

    /** The next element with one of these names, wherever it is; null at the end of the document. */
    Found next(Set<String> names, Set<String> records) throws XMLStreamException, TooLarge {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String own = xml.getAttributeValue(XMLConstants.XML_NS_URI, "base");
                base = own == null || records.contains(name()) ? base : LinkBase.resolve(base, own);
                if (names.contains(name())) {
                    remember(records);
                    long line = line();
                    badText = false;
                    Element element = subtree(line);
                    if (own != null || !base.isEmpty()) {
                        element.attr("base", LinkBase.resolve(base, own == null ? "" : own));
                    }
                    behindLast = offsetShift + xml.getLocation().getCharacterOffset();
                    if (prelude != null) {
                        text.forgetBefore(behindLast);
                    }
                    return new Found(element, line, badText);
                }
            }
        }
        return null;
    }

    long line() {
        return Math.max(1, lineShift + xml.getLocation().getLineNumber());
    }

    /** The line of the input that a line of the parser is. */
    long lineOf(long parserLine) {
        return lineShift + parserLine;
    }

    private Element subtree(long line) throws XMLStreamException, TooLarge {
        Deque<Element> open = new ArrayDeque<>();
        StringBuilder text = new StringBuilder();
        Element root = element();
        open.push(root);
        long size = 0;
        int skipped = 0;
        while (!open.isEmpty()) {
            int event = xml.next();
            boolean dropping = size > LARGEST;
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    size += 16;
                    if (dropping || open.size() >= DEEPEST) {
                        skipped++;
                    } else {
                        flush(text, open.peek());
                        Element child = element();
                        size += weight(child);
                        open.peek().appendChild(child);
                        open.push(child);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (skipped > 0) {
                        skipped--;
                    } else {
                        flush(text, open.pop());
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    size += xml.getTextLength();
                    if (!dropping) {
                        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> text.append(html(xml.getLocalName()));
                default -> {
                    // comments and processing instructions say nothing to readers
                }
            }
        }
        if (size > LARGEST) {
            throw new TooLarge(line);
        }
        return root;
    }

    private String html(String entity) throws XMLStreamException {
        String written = "&" + entity + ";";
        String meant = Parser.unescapeEntities(written, true);
        if (meant.equals(written)) {
            throw new XMLStreamException("the entity " + written + " is declared nowhere", xml.getLocation());
        }
        return meant;
    }

    private void flush(StringBuilder text, Element into) {
        if (text.length() > 0) {
            badText |= text.indexOf(BAD) >= 0;
            into.appendChild(new TextNode(text.toString()));
            text.setLength(0);
        }
    }

    private Element element() {
        Element element = new Element(Tag.valueOf(name(), Parser.NamespaceXml, ParseSettings.preserveCase), "");
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            badText |= xml.getAttributeValue(i).contains(BAD);
            element.attr(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return element;
    }

    private static int weight(Element element) {
        int weight = 0;
        for (org.jsoup.nodes.Attribute attribute : element.attributes()) {
            weight += attribute.getKey().length() + attribute.getValue().length();
        }
        return weight;
    }

    private String name() {
        return ElementNames.of(xml);
    }
}
