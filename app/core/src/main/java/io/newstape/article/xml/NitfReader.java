package io.newstape.article.xml;

import io.newstape.article.clean.WireTag;
import io.newstape.article.format.Draft;
import io.newstape.article.format.Draft.WrittenTime;
import io.newstape.article.format.DraftSink;
import io.newstape.article.html.Block;
import io.newstape.article.html.Blocks;
import io.newstape.schema.ArticleStatus;
import io.newstape.text.PlainWhitespace;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** NITF (IPTC's News Industry Text Format): one article a document. */
public final class NitfReader extends XmlReader {

    private static final Set<String> WANTED = Set.of("nitf");
    private static final Set<String> READ_OF_HEAD = Set.of("docdata", "pubdata", "tobject", "meta");
    private static final Set<String> READ_OF_DATA =
            Set.of("doc-id", "date.release", "date.issue", "du-key", "correction", "identified-content", "urgency");

    /** They say something of a picture. */
    private static final List<String> CAPTIONS = List.of("media-caption", "figcaption");

    private static final String ABSTRACT = "abstract";
    private static final String BODY = "body";
    private static final String BODY_HEAD = "body.head";
    private static final String HEDLINE = "hedline";
    private static final String HEADLINE = "headline";
    private static final String PARAGRAPHS = "paragraphs";

    @Override
    Set<String> wanted() {
        return WANTED;
    }

    @Override
    void read(Element nitf, long line, DraftSink findings) {
        Draft draft = new Draft(line);
        readContent(nitf, draft);
        Element head = Elements.at(nitf, "head");
        if (head != null) {
            readHead(head, draft);
        }
        findings.found(draft);
    }

    /** Headline and body, also of a document inside a NewsML item; a headline that is known already stays. */
    static void readContent(Element nitf, Draft draft) {
        Element hedline = Elements.at(nitf, BODY, BODY_HEAD, HEDLINE);
        NotedElements lines = new NotedElements(hedline == null ? new Element(HEDLINE) : hedline, draft);
        if (draft.headline.isBlank()) {
            draft.headline = lines.text(HEADLINE, "hl1");
        }
        Element head = Elements.at(nitf, "head");
        if (draft.headline.isBlank() && head != null) {
            draft.headline = new NotedElements(head, draft).text(HEADLINE, "title");
        }
        Element content = Elements.at(nitf, BODY, "body.content");
        if (content != null) {
            for (Block block : Blocks.of(content)) {
                draft.paragraphs.add(block.text());
            }
            draft.origin(PARAGRAPHS, "body.content");
            CAPTIONS.stream()
                    .filter(name -> content.getElementsByTag(name).stream().anyMatch(Element::hasText))
                    .forEach(draft.unread::add);
        }
        tellUnread(nitf, readAbstract(nitf, draft), draft);
        lines.tellUnread(Set.of());
    }

    /** Where there is no text, the abstract is one. */
    private static boolean readAbstract(Element nitf, Draft draft) {
        Element summary = Elements.at(nitf, BODY, BODY_HEAD, ABSTRACT);
        if (summary == null || draft.paragraphs.stream().anyMatch(paragraph -> !paragraph.isBlank())) {
            return false;
        }
        draft.paragraphs.clear();
        Blocks.of(summary).forEach(block -> draft.paragraphs.add(block.text()));
        draft.origins.put(PARAGRAPHS, ABSTRACT);
        return true;
    }

    private static void tellUnread(Element nitf, boolean abstractRead, Draft draft) {
        Element body = Elements.at(nitf, BODY);
        Element head = Elements.at(nitf, BODY, BODY_HEAD);
        if (body != null) {
            new NotedElements(body, draft).tellUnread(Set.of(BODY_HEAD, "body.content"));
        }
        if (head != null) {
            NotedElements in = new NotedElements(head, draft);
            in.first(HEDLINE);
            if (abstractRead) {
                in.first(ABSTRACT);
            }
            in.tellUnread(Set.of());
        }
    }

    private static void readHead(Element head, Draft draft) {
        Element docdata = Elements.at(head, "docdata");
        if (docdata != null) {
            NotedElements in = new NotedElements(docdata, draft);
            draft.id = in.attribute("articleId", "doc-id", "id-string");
            draft.source = in.attribute("source", "doc-id", "regsrc");
            readTimes(docdata, draft);
            String status = docdata.attr("management-status").toLowerCase(Locale.ROOT);
            if (Set.of("canceled", "withheld").contains(status)) {
                draft.status = ArticleStatus.WITHDRAWN;
                draft.origin("status", "docdata/@management-status");
            }
            String version = in.attribute("version", "du-key", "version");
            draft.version = version.matches("\\d{1,9}") ? Long.parseLong(version) : 0;
            Element correction = Elements.at(docdata, "correction");
            if (correction != null && draft.status == ArticleStatus.UNKNOWN) {
                draft.status = ArticleStatus.CORRECTED;
                draft.origin("status", "correction");
            }
            readMessage(in, draft);
            Elements.children(docdata, "identified-content").forEach(content -> readSubjects(content, draft));
            in.tellUnread(READ_OF_DATA);
        }
        new NotedElements(head, draft).tellUnread(READ_OF_HEAD);
        Element pubdata = Elements.at(head, "pubdata");
        if (pubdata != null) {
            if (!pubdata.attr("name").isBlank()) {
                draft.source = pubdata.attr("name");
                draft.origins.put("source", "pubdata/@name");
            }
            draft.url = new NotedElements(head, draft).attribute("url", "pubdata", "ex-ref");
            if (draft.published.isEmpty() && pubdata.hasAttr("date.publication")) {
                draft.published = new WrittenTime("date.publication", pubdata.attr("date.publication"));
            }
        }
        Element tobject = Elements.at(head, "tobject");
        if (tobject != null) {
            List<Element> subjects = Elements.children(tobject, "tobject.subject");
            subjects.forEach(s -> draft.subjects.add(s.attr("tobject.subject.refnum")));
            draft.origin("subjects", "tobject.subject");
        }
    }

    /** A message to editors may take the story back, or correct it, in the words of a headline's tag. */
    private static void readMessage(NotedElements docdata, Draft draft) {
        for (Element message : docdata.children("ed-msg")) {
            String words = PlainWhitespace.of(message.attr("info")).toUpperCase(Locale.ROOT);
            ArticleStatus status =
                    WireTag.of(words.replaceFirst("[.!]$", "") + ":").status();
            boolean stronger = draft.status == ArticleStatus.UNKNOWN || status == ArticleStatus.WITHDRAWN;
            if (stronger && (status == ArticleStatus.WITHDRAWN || status == ArticleStatus.CORRECTED)) {
                draft.status = status;
                draft.origins.put("status", "ed-msg/@info");
                docdata.read(message);
            }
        }
    }

    private static void readSubjects(Element content, Draft draft) {
        for (Element child : content.children()) {
            if (child.normalName().equals("classifier")) {
                draft.subjects.add(child.attr("value"));
                draft.origin("subjects", "classifier");
            } else if (child.normalName().equals("org") && child.hasAttr("value")) {
                draft.symbols.add(child.attr("value"));
                draft.origin("symbols", "org");
            }
        }
    }

    /** What is issued before its release is under embargo until then. */
    private static void readTimes(Element docdata, Draft draft) {
        draft.published = time(docdata, "date.issue");
        WrittenTime release = time(docdata, "date.release");
        if (draft.published.isEmpty()) {
            draft.published = release;
        } else {
            draft.embargoed = release;
        }
    }

    private static WrittenTime time(Element docdata, String name) {
        String norm = attribute(docdata, name, "norm");
        return norm.isEmpty() ? WrittenTime.NONE : new WrittenTime("<" + name + ">", norm);
    }

    private static String attribute(Element parent, String child, String name) {
        Element element = Elements.at(parent, child);
        return element == null ? "" : element.attr(name).strip();
    }
}
