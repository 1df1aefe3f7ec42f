package io.newstape.article.xml;

import io.newstape.article.format.CanonicalUrl;
import io.newstape.article.format.Draft;
import io.newstape.article.format.DraftSink;
import io.newstape.article.html.Blocks;
import io.newstape.article.html.Markup;
import io.newstape.schema.ArticleStatus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * NewsML-G2 (IPTC): a {@code newsItem}, or the {@code newsItem}s of a {@code newsMessage}. Text comes inline as NITF,
 * XHTML or plain. Packages, concepts and knowledge items hold no text of their own and are passed over.
 */
public final class NewsMlReader extends XmlReader {

    private static final Set<String> WANTED = Set.of("newsItem");
    private static final Set<String> READ_OF_ITEM =
            Set.of("itemMeta", "contentMeta", "contentSet", "catalogRef", "catalog", "rightsInfo");
    /** What says nothing of one article. */
    private static final Set<String> READ_OF_META = Set.of("itemClass", "generator", "profile", "service");

    private static final Set<String> READ_OF_CONTENT = Set.of("contentCreated", "contentModified");

    private static final String HEADLINE = "headline";
    private static final String TITLE = "title";

    @Override
    Set<String> wanted() {
        return WANTED;
    }

    @Override
    Set<String> records() {
        return WANTED;
    }

    @Override
    void read(Element item, long line, DraftSink findings) {
        Draft draft = new Draft(line);
        NotedElements in = new NotedElements(item, draft);
        draft.version = number(in.attribute("version", "version"));
        draft.id = versionless(
                in.attribute("articleId", "guid"), item.attr("version").strip());
        draft.language = in.attribute("language", "lang");
        NotedElements meta = part(item, "itemMeta", draft);
        NotedElements about = part(item, "contentMeta", draft);
        NotedElements content = part(item, "contentSet", draft);
        readItemMeta(meta, draft);
        readContentMeta(about, draft);
        readContent(content, draft);
        if (!draft.headline.isEmpty()) {
            draft.origin(HEADLINE, TITLE);
        }
        draft.profile = "newsml-g2";
        meta.tellUnread(READ_OF_META);
        about.tellUnread(READ_OF_CONTENT);
        content.tellUnread(Set.of());
        in.tellUnread(READ_OF_ITEM);
        findings.found(draft);
    }

    /** A part of an item; an empty one where the item doesn't have it. */
    private static NotedElements part(Element item, String name, Draft draft) {
        Element part = Elements.at(item, name);
        return new NotedElements(part == null ? new Element(name) : part, draft);
    }

    private static void readItemMeta(NotedElements in, Draft draft) {
        draft.published = in.time("firstCreated");
        draft.updated = in.time("versionCreated");
        draft.hasVersionTime = true;
        draft.embargoed = in.time("embargoed");
        // IPTC's rule: without a value it holds until somebody lifts it
        draft.embargoWithoutEnd = draft.embargoed.isEmpty() && in.first("embargoed") != null;
        Element provider = in.first("provider");
        if (provider != null) {
            draft.source = named(provider);
            draft.origin("source", "provider");
        }
        Element status = in.first("pubStatus");
        if (status != null) {
            draft.status = status(status.attr("qcode") + " " + status.attr("uri"), draft.version);
            draft.origin("status", "pubStatus");
        }
        // where the content has another headline, nobody reads this one
        draft.headline = in.children(TITLE).stream()
                .map(title -> title.wholeText().strip())
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElse("");
        for (Element signal : in.all("signal")) {
            if (afterColon(signal.attr("qcode")).toLowerCase(Locale.ROOT).startsWith("correct")
                    && draft.status != ArticleStatus.WITHDRAWN) {
                draft.status = ArticleStatus.CORRECTED;
            }
        }
        for (Element link : in.children("link")) {
            if (afterColon(link.attr("rel")).equalsIgnoreCase("seeAlso") && draft.url.isEmpty()) {
                continue;
            }
            if (draft.url.isEmpty() && CanonicalUrl.of(link.attr("href")).isPresent()) {
                draft.url = link.attr("href");
                draft.origin("url", "link/@href");
                in.read(link);
            }
        }
    }

    /** IPTC's news codes for the publication status: usable, withheld (for now), canceled (for good). */
    private static ArticleStatus status(String code, long version) {
        String status = code.toLowerCase(Locale.ROOT);
        if (status.contains("cancel") || status.contains("withheld")) {
            return ArticleStatus.WITHDRAWN;
        }
        return version > 1 ? ArticleStatus.UPDATED : ArticleStatus.UNKNOWN;
    }

    private static void readContentMeta(NotedElements in, Draft draft) {
        mainHeadline(in.children(HEADLINE)).ifPresent(headline -> {
            draft.headline = headline.wholeText().strip();
            draft.origin(HEADLINE, HEADLINE);
            in.read(headline);
        });
        Element language = in.first("language");
        if (language != null && language.hasAttr("tag")) {
            draft.language = language.attr("tag");
            draft.origins.put("language", "language/@tag");
        }
        Element infoSource = in.first("infoSource");
        if (draft.source.isEmpty() && infoSource != null) {
            draft.source = named(infoSource);
            draft.origin("source", "infoSource");
        }
        for (Element subject : in.all("subject")) {
            String code = subject.attr("qcode").isEmpty() ? named(subject) : subject.attr("qcode");
            draft.subjects.add(code);
            draft.origin("subjects", "subject");
            if (isInstrument(code)) {
                draft.symbols.add(afterColon(code));
                draft.origin("symbols", "subject/@qcode");
            }
            Element details = Elements.at(subject, "organisationDetails");
            if (details != null) {
                for (Element instrument : Elements.children(details, "hasInstrument")) {
                    draft.symbols.add(instrument.attr("symbol"));
                    draft.origin("symbols", "hasInstrument/@symbol");
                }
            }
        }
    }

    /** The first that is the main one, or that has no role; else the first. */
    private static Optional<Element> mainHeadline(List<Element> headlines) {
        List<Element> written = headlines.stream()
                .filter(headline -> !headline.wholeText().isBlank())
                .toList();
        return written.stream()
                .filter(headline -> {
                    String role = afterColon(headline.attr("role")).toLowerCase(Locale.ROOT);
                    return role.isEmpty() || role.startsWith("main");
                })
                .findFirst()
                .or(() -> written.stream().findFirst());
    }

    private static boolean isInstrument(String code) {
        return code.startsWith("R:") || code.toLowerCase(Locale.ROOT).startsWith("ric:") || code.startsWith("ticker:");
    }

    private static void readContent(NotedElements in, Draft draft) {
        for (Element inline : in.children("inlineXML")) {
            Element nitf = Elements.at(inline, "nitf");
            if (nitf != null) {
                NitfReader.readContent(nitf, draft);
            } else {
                Element body = Elements.at(inline, "html", "body");
                Blocks.of(body == null ? inline : body).stream()
                        .filter(block -> !block.isLink())
                        .forEach(block -> draft.paragraphs.add(block.text()));
            }
            if (!draft.paragraphs.isEmpty()) {
                draft.origin("paragraphs", "contentSet/inlineXML");
                in.read(inline);
                return;
            }
        }
        for (Element inline : in.children("inlineData")) {
            if (!inline.hasAttr("encoding")) {
                draft.paragraphs.addAll(Markup.paragraphs(inline.wholeText()));
                draft.origin("paragraphs", "contentSet/inlineData");
                in.read(inline);
                return;
            }
        }
    }

    private static String named(Element concept) {
        String name = Elements.text(concept, "name");
        if (!name.isEmpty()) {
            return name;
        }
        String code = concept.attr("literal").isEmpty() ? concept.attr("qcode") : concept.attr("literal");
        return afterColon(code);
    }

    /**
     * The identifier that all versions share. RFC 3085 puts the revision last in {@code urn:newsml:} names, and some
     * wires do the same in {@code tag:} names; other identifiers don't change with the version anyway.
     */
    public static String versionless(String guid, String version) {
        boolean versioned = guid.matches("urn:newsml:[^:]{1,80}:\\d{8}[^:]{0,20}:.{1,200}:\\d{1,9}[ANU]?")
                || guid.matches("tag:.{1,100}:newsml_.{1,100}:\\d{1,9}");
        int last = guid.lastIndexOf(':');
        if (versioned && guid.substring(last + 1).replaceAll("[ANU]$", "").equals(version)) {
            return guid.substring(0, last);
        }
        return guid;
    }

    private static String afterColon(String code) {
        return code.substring(code.indexOf(':') + 1);
    }

    private static long number(String text) {
        try {
            return Math.max(0, Long.parseLong(text.strip()));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
