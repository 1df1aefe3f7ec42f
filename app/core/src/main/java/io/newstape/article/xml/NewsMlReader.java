package io.newstape.article.xml;

import io.newstape.article.format.CanonicalUrl;
import io.newstape.article.format.Draft;
import io.newstape.article.format.DraftSink;
import io.newstape.article.html.Blocks;
import io.newstape.article.html.Markup;
import io.newstape.schema.ArticleStatus;
import java.util.Locale;
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
    private static final Set<String> READ_OF_META = Set.of(
            "firstCreated",
            "versionCreated",
            "embargoed",
            "provider",
            "pubStatus",
            "title",
            "signal",
            "link",
            "itemClass",
            "generator",
            "profile",
            "service");
    private static final Set<String> READ_OF_CONTENT =
            Set.of("headline", "language", "infoSource", "subject", "contentCreated", "contentModified");

    private static final Set<String> READ_OF_SET = Set.of("inlineXML", "inlineData");

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
        Element itemMeta = Elements.at(item, "itemMeta");
        if (itemMeta != null) {
            readItemMeta(itemMeta, draft);
            UnreadNames.tell(itemMeta, READ_OF_META, draft);
        }
        Element contentMeta = Elements.at(item, "contentMeta");
        if (contentMeta != null) {
            readContentMeta(contentMeta, draft);
            UnreadNames.tell(contentMeta, READ_OF_CONTENT, draft);
        }
        Element content = Elements.at(item, "contentSet");
        if (content != null) {
            readContent(content, draft);
        }
        if (!draft.headline.isEmpty()) {
            draft.origin("headline", "title");
        }
        draft.profile = "newsml-g2";
        UnreadNames.tell(item, READ_OF_ITEM, draft);
        findings.found(draft);
    }

    private static void readItemMeta(Element meta, Draft draft) {
        NotedElements in = new NotedElements(meta, draft);
        draft.published = in.time("firstCreated");
        draft.updated = in.time("versionCreated");
        draft.embargoed = in.time("embargoed");
        // IPTC's rule: without a value it holds until somebody lifts it
        draft.embargoWithoutEnd = draft.embargoed.isEmpty() && Elements.at(meta, "embargoed") != null;
        Element provider = Elements.at(meta, "provider");
        if (provider != null) {
            draft.source = named(provider);
            draft.origin("source", "provider");
        }
        Element status = Elements.at(meta, "pubStatus");
        if (status != null) {
            draft.status = status(status.attr("qcode") + " " + status.attr("uri"), draft.version);
            draft.origin("status", "pubStatus");
        }
        draft.headline = Elements.text(meta, "title");
        for (Element signal : Elements.children(meta, "signal")) {
            if (afterColon(signal.attr("qcode")).toLowerCase(Locale.ROOT).startsWith("correct")
                    && draft.status != ArticleStatus.WITHDRAWN) {
                draft.status = ArticleStatus.CORRECTED;
            }
        }
        for (Element link : Elements.children(meta, "link")) {
            if (afterColon(link.attr("rel")).equalsIgnoreCase("seeAlso") && draft.url.isEmpty()) {
                continue;
            }
            if (draft.url.isEmpty() && CanonicalUrl.of(link.attr("href")).isPresent()) {
                draft.url = link.attr("href");
                draft.origin("url", "link/@href");
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

    private static void readContentMeta(Element meta, Draft draft) {
        String headline = mainHeadline(meta);
        if (!headline.isEmpty()) {
            draft.headline = headline;
            draft.origin("headline", "headline");
        }
        Element language = Elements.at(meta, "language");
        if (language != null && language.hasAttr("tag")) {
            draft.language = language.attr("tag");
            draft.origins.put("language", "language/@tag");
        }
        Element infoSource = Elements.at(meta, "infoSource");
        if (draft.source.isEmpty() && infoSource != null) {
            draft.source = named(infoSource);
            draft.origin("source", "infoSource");
        }
        for (Element subject : Elements.children(meta, "subject")) {
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
    private static String mainHeadline(Element meta) {
        for (Element headline : Elements.children(meta, "headline")) {
            String role = afterColon(headline.attr("role")).toLowerCase(Locale.ROOT);
            if ((role.isEmpty() || role.startsWith("main"))
                    && !headline.wholeText().isBlank()) {
                return headline.wholeText().strip();
            }
        }
        return Elements.text(meta, "headline");
    }

    private static boolean isInstrument(String code) {
        return code.startsWith("R:") || code.toLowerCase(Locale.ROOT).startsWith("ric:") || code.startsWith("ticker:");
    }

    private static void readContent(Element set, Draft draft) {
        UnreadNames.tell(set, READ_OF_SET, draft);
        for (Element inline : Elements.children(set, "inlineXML")) {
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
                return;
            }
        }
        for (Element inline : Elements.children(set, "inlineData")) {
            if (!inline.hasAttr("encoding")) {
                draft.paragraphs.addAll(Markup.paragraphs(inline.wholeText()));
                draft.origin("paragraphs", "contentSet/inlineData");
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
