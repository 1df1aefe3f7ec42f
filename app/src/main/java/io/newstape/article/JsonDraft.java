package io.newstape.article;

import com.fasterxml.jackson.databind.JsonNode;
import io.newstape.article.Draft.WrittenTime;
import io.newstape.schema.ArticleStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An article in the shape of some news API. Field names are compared without case, dashes and underscores, so that
 * {@code published_at} and {@code publishedAt} are one. Where a message wraps the article in an object, the two are
 * read as one, the inner fields first.
 */
final class JsonDraft {

    private static final List<String> HEADLINE = List.of("headline", "title", "webtitle");
    private static final List<String> BODY = List.of(
            "paragraphs",
            "body",
            "content",
            "articlebody",
            "bodytext",
            "text",
            "fulltext",
            "story",
            "bodyhtml",
            "html");
    private static final List<String> SHORT_BODY =
            List.of("summary", "description", "abstract", "teaser", "snippet", "lead", "trailtext", "standfirst");
    private static final List<String> ID =
            List.of("articleid", "id", "uuid", "guid", "newsid", "storyid", "itemid", "altid", "uri");
    private static final List<String> URL =
            List.of("url", "link", "articleurl", "newsurl", "weburl", "canonicalurl", "canonical", "permalink", "href");
    private static final List<String> PUBLISHED = List.of(
            "publishedat",
            "publishedutc",
            "publishedon",
            "publisheddate",
            "published",
            "datepublished",
            "pubdate",
            "publicationdate",
            "webpublicationdate",
            "firstpublishedat",
            "firstcreated",
            "createdat",
            "created",
            "datetime",
            "timepublished",
            "timestamp",
            "date",
            "time",
            "releasedat",
            "providerpublishtime");
    private static final List<String> UPDATED = List.of(
            "updatedat",
            "updatedutc",
            "updatedon",
            "updated",
            "dateupdated",
            "datemodified",
            "modifiedat",
            "modified",
            "lastmodified",
            "lastupdated",
            "versioncreated",
            "correctedat",
            "deletedat",
            "withdrawnat",
            "removedat");
    private static final List<String> SYMBOLS = List.of(
            "symbols",
            "tickers",
            "ticker",
            "symbol",
            "stocks",
            "securities",
            "instruments",
            "rics",
            "ric",
            "tickersentiment",
            "relatedtickers",
            "related",
            "entities");
    private static final List<String> SYMBOL = List.of("symbol", "ticker", "ric", "code", "name");
    private static final List<String> SUBJECTS = List.of(
            "subjects",
            "topics",
            "categories",
            "category",
            "tags",
            "channels",
            "keywords",
            "sectionname",
            "section",
            "sections");
    private static final List<String> SOURCE = List.of(
            "source", "sourcename", "publisher", "provider", "site", "sourcedomain", "domain", "newssite", "outlet");
    private static final List<String> NAME = List.of("name", "title", "label", "domain", "id");
    private static final List<String> LANGUAGE = List.of("language", "lang", "locale", "languagecode");
    private static final List<String> VERSION = List.of("version", "revision", "revisionnumber");
    private static final List<String> ACTION =
            List.of("action", "event", "eventtype", "operation", "op", "status", "pubstatus", "type", "msgtype");
    private static final List<String> WRAPPERS = List.of(
            "article", "news", "data", "item", "story", "payload", "message", "content", "doc", "document", "source_");

    private static final int DEEPEST_WRAPPER = 3;

    private final Map<String, JsonNode> fields = new HashMap<>();

    private JsonDraft(JsonNode object) {
        gather(object, 0);
    }

    /** The draft, or nothing where the object has neither a headline nor a text nor says that one is gone. */
    static Optional<Draft> of(JsonNode object, long line) {
        JsonDraft json = new JsonDraft(object);
        Draft draft = json.draft(line);
        boolean known = json.any(HEADLINE) || json.any(BODY) || json.any(SHORT_BODY);
        boolean withdrawn = draft.status == ArticleStatus.WITHDRAWN && !(draft.id.isEmpty() && draft.url.isEmpty());
        return known || withdrawn ? Optional.of(draft) : Optional.empty();
    }

    static boolean hasHeadline(JsonNode object) {
        for (String name : List.of("headline", "title", "Headline", "Title")) {
            if (object.path(name).isTextual()) {
                return true;
            }
        }
        return false;
    }

    private void gather(JsonNode object, int depth) {
        Map<String, JsonNode> own = new HashMap<>();
        object.properties().forEach(field -> own.putIfAbsent(plain(field.getKey()), field.getValue()));
        if (depth < DEEPEST_WRAPPER) {
            for (String wrapper : WRAPPERS) {
                JsonNode inner = own.get(wrapper);
                if (inner != null && inner.isObject()) {
                    own.remove(wrapper);
                    gather(inner, depth + 1);
                }
            }
        }
        own.forEach(fields::putIfAbsent);
    }

    private Draft draft(long line) {
        Draft draft = new Draft(line);
        draft.id = text(ID);
        draft.url = text(URL);
        draft.headline = Markup.line(text(HEADLINE));
        draft.published = time(PUBLISHED);
        draft.updated = time(UPDATED);
        draft.language = text(LANGUAGE);
        draft.source = named(SOURCE);
        draft.status = status();
        draft.version = version();
        List<String> body = body(BODY);
        draft.paragraphs.addAll(body.isEmpty() ? body(SHORT_BODY) : body);
        SYMBOLS.forEach(name -> symbols(fields.get(name), draft.symbols));
        SUBJECTS.forEach(name -> listed(fields.get(name), NAME, draft.subjects));
        return draft;
    }

    private List<String> body(List<String> names) {
        List<String> paragraphs = new ArrayList<>();
        for (String name : names) {
            JsonNode node = fields.get(name);
            if (node != null && node.isTextual()) {
                paragraphs.addAll(Markup.paragraphs(withoutCount(node.textValue())));
            } else if (node != null && node.isArray()) {
                for (JsonNode part : node) {
                    String text = part.isTextual()
                            ? part.textValue()
                            : part.path("text").asText("");
                    paragraphs.addAll(Markup.paragraphs(text));
                }
            }
            paragraphs.removeIf(String::isBlank);
            if (!paragraphs.isEmpty()) {
                return paragraphs;
            }
        }
        return paragraphs;
    }

    /** Some APIs cut the body and say by how much: "… [+1234 chars]". */
    private static String withoutCount(String body) {
        int at = body.lastIndexOf("[+");
        if (at < 0 || body.length() - at > 20 || !body.endsWith(" chars]")) {
            return body;
        }
        return body.substring(0, at).stripTrailing();
    }

    private WrittenTime time(List<String> names) {
        for (String name : names) {
            String text = scalar(fields.get(name));
            if (!text.isBlank()) {
                return new WrittenTime("'" + name + "'", text);
            }
        }
        return new WrittenTime("", "");
    }

    private ArticleStatus status() {
        for (String name : ACTION) {
            ArticleStatus status =
                    switch (plain(scalar(fields.get(name)))) {
                        case "replace", "replaced", "update", "updated", "amend", "amended", "revise", "revised" ->
                            ArticleStatus.UPDATED;
                        case "correct", "corrected", "correction", "refile", "refiled" -> ArticleStatus.CORRECTED;
                        case "delete",
                                "deleted",
                                "remove",
                                "removed",
                                "withdraw",
                                "withdrawn",
                                "retract",
                                "retracted",
                                "kill",
                                "killed",
                                "cancel",
                                "canceled",
                                "cancelled",
                                "withheld",
                                "takedown",
                                "unpublish",
                                "unpublished" -> ArticleStatus.WITHDRAWN;
                        default -> ArticleStatus.UNKNOWN;
                    };
            if (status != ArticleStatus.UNKNOWN) {
                return status;
            }
        }
        JsonNode deleted = fields.getOrDefault("deleted", fields.get("isdeleted"));
        return deleted != null && deleted.isBoolean() && deleted.booleanValue()
                ? ArticleStatus.WITHDRAWN
                : ArticleStatus.UNKNOWN;
    }

    private long version() {
        String version = text(VERSION);
        return version.matches("\\d{1,15}") ? Long.parseLong(version) : 0;
    }

    private String named(List<String> names) {
        for (String name : names) {
            JsonNode node = fields.get(name);
            String text = node != null && node.isObject() ? member(node, NAME) : scalar(node);
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    private static void symbols(JsonNode node, List<String> symbols) {
        if (node != null && node.isTextual()) {
            for (String symbol : node.textValue().split("[,;\\s]+")) {
                symbols.add(symbol);
            }
        } else {
            listed(node, SYMBOL, symbols);
        }
    }

    private static void listed(JsonNode node, List<String> member, List<String> into) {
        if (node == null) {
            return;
        }
        if (node.isArray()) {
            node.forEach(element -> into.add(element.isObject() ? member(element, member) : scalar(element)));
        } else if (node.isTextual()) {
            for (String part : node.textValue().split(",")) {
                into.add(part);
            }
        }
    }

    private static String member(JsonNode object, List<String> names) {
        for (String name : names) {
            String text = scalar(object.get(name));
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    private boolean any(List<String> names) {
        return names.stream().anyMatch(fields::containsKey);
    }

    private String text(List<String> names) {
        for (String name : names) {
            String text = scalar(fields.get(name));
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    private static String scalar(JsonNode node) {
        return node == null || node.isNull() || node.isContainerNode() ? "" : node.asText();
    }

    private static String plain(String name) {
        return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }
}
