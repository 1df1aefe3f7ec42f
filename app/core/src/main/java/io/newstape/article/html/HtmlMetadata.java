package io.newstape.article.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.newstape.article.format.Draft;
import io.newstape.article.format.Draft.WrittenTime;
import io.newstape.article.format.FinestTime;
import io.newstape.article.format.LinkBase;
import io.newstape.article.format.PublicationTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of its article: JSON-LD (schema.org), OpenGraph and its kin, {@code time}, {@code title}. */
final class HtmlMetadata {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(com.fasterxml.jackson.core.json.JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "og:published_time",
            "datePublished",
            "parsely-pub-date",
            "sailthru.date",
            "pubdate",
            "publishdate",
            "publish-date",
            "publish_date",
            "DC.date.issued",
            "dcterms.created",
            "dc.date",
            "date",
            "pdate",
            "article.published",
            "cXenseParse:recs:publishtime",
            "published_time");
    private static final List<String> MODIFIED = List.of(
            "article:modified_time", "og:updated_time", "dateModified", "lastmod", "last-modified", "article.updated");

    private static final Set<String> TYPES = Set.of(
            "article",
            "newsarticle",
            "reportagenewsarticle",
            "analysisnewsarticle",
            "backgroundnewsarticle",
            "reviewnewsarticle",
            "liveblogposting",
            "blogposting",
            "report",
            "pressrelease");

    private final Document page;
    private final JsonNode article;

    HtmlMetadata(Document page) {
        this.page = page;
        this.article = structured(page);
    }

    /** Takes what the page says into the draft; the paragraphs only where the page's own are too few. */
    void into(Draft draft) {
        draft.url = first(
                linkTo("canonical"),
                meta(List.of("og:url")),
                article.path("url").asText(""),
                mainEntity());
        if (!draft.url.isBlank()) {
            // relative to what the page names as its base, or to its other address
            draft.url = LinkBase.resolve(
                    LinkBase.resolve(
                            meta(List.of("og:url")), page.select("base").attr("href")),
                    draft.url);
        }
        draft.headline = headline();
        draft.published = time("datePublished", PUBLISHED);
        draft.updated = time("dateModified", MODIFIED);
        if (draft.published.isEmpty()) {
            draft.published = visibleTime();
        }
        draft.source = first(
                article.path("publisher").path("name").asText(""),
                meta(List.of("og:site_name", "application-name", "dc.publisher", "publisher")));
        draft.language = first(
                article.path("inLanguage").isTextual()
                        ? article.path("inLanguage").asText()
                        : "",
                page.select("html").attr("lang"),
                meta(List.of("og:locale", "language", "dc.language")));
        listed(article.path("articleSection"), draft);
        if (draft.subjects.isEmpty()) {
            String section = meta(List.of("article:section"));
            if (!section.isEmpty()) {
                draft.subjects.add(section);
            }
        }
    }

    /** The article's text as JSON-LD has it; empty where it has none. */
    List<String> articleBody() {
        return Markup.paragraphs(article.path("articleBody").asText(""));
    }

    private String headline() {
        String named =
                Markup.line(article.path("headline").asText(article.path("name").asText("")));
        List<String> titles = List.of(named, meta(List.of("og:title", "twitter:title")), page.title());
        // what the reader sees is complete; the others may be cut or carry the site's name
        for (Element h1 : page.select("h1")) {
            String seen = h1.text();
            if (!seen.isBlank() && titles.stream().anyMatch(title -> related(title, seen))) {
                return seen;
            }
        }
        String title = first(titles.toArray(String[]::new));
        if (title.isEmpty()) {
            Element h1 = page.selectFirst("h1");
            return h1 == null ? "" : h1.text();
        }
        return title;
    }

    private static boolean related(String title, String heading) {
        String a = title.toLowerCase(Locale.ROOT);
        String b = heading.toLowerCase(Locale.ROOT);
        return !a.isBlank() && (a.contains(b) || (a.length() > 20 && b.startsWith(a.substring(0, a.length() - 4))));
    }

    private WrittenTime time(String property, List<String> names) {
        List<WrittenTime> times = new ArrayList<>();
        times.add(new WrittenTime("'" + property + "'", article.path(property).asText("")));
        names.forEach(name -> times.add(new WrittenTime("'" + name + "'", meta(List.of(name)))));
        times.removeIf(WrittenTime::isEmpty);
        return FinestTime.of(times);
    }

    private WrittenTime visibleTime() {
        for (Element time : page.select("[itemprop=datePublished], article time, main time, time")) {
            String written = first(time.attr("datetime"), time.attr("content"), time.text());
            // a page has many times: of comments, of other articles; one that can't be read isn't the one
            if (PublicationTime.parse(written).isPresent()) {
                return new WrittenTime("<time>", written);
            }
        }
        return WrittenTime.NONE;
    }

    private String mainEntity() {
        JsonNode main = article.path("mainEntityOfPage");
        return main.isTextual() ? main.asText() : main.path("@id").asText("");
    }

    private String linkTo(String rel) {
        Element link = page.selectFirst("link[rel=" + rel + "]");
        return link == null ? "" : link.attr("href").strip();
    }

    private String meta(List<String> names) {
        for (String name : names) {
            for (Element meta : page.select("meta[property], meta[name], meta[itemprop]")) {
                boolean named = meta.attr("property").equalsIgnoreCase(name)
                        || meta.attr("name").equalsIgnoreCase(name)
                        || meta.attr("itemprop").equalsIgnoreCase(name);
                if (named && !meta.attr("content").isBlank()) {
                    return meta.attr("content").strip();
                }
            }
        }
        return "";
    }

    private static void listed(JsonNode section, Draft draft) {
        if (section.isArray()) {
            section.forEach(one -> draft.subjects.add(one.asText()));
        } else if (section.isTextual()) {
            draft.subjects.add(section.asText());
        }
    }

    private static String first(String... texts) {
        for (String text : texts) {
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    /** The first article among the page's JSON-LD; an empty object where there is none. */
    private static JsonNode structured(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                Deque<JsonNode> open = new ArrayDeque<>();
                open.add(JSON.readTree(script.data()));
                while (!open.isEmpty()) {
                    JsonNode node = open.poll();
                    if (node.isObject() && isArticle(node.path("@type"))) {
                        return node;
                    }
                    if (node.isArray()) {
                        node.forEach(open::add);
                    } else if (node.path("@graph").isArray()) {
                        node.path("@graph").forEach(open::add);
                    }
                }
            } catch (JsonProcessingException e) {
                // a page with broken metadata is still a page: its other metadata and its text remain
                continue;
            }
        }
        return JSON.createObjectNode();
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (isArticle(one)) {
                    return true;
                }
            }
            return false;
        }
        return TYPES.contains(type.asText("").toLowerCase(Locale.ROOT));
    }
}
