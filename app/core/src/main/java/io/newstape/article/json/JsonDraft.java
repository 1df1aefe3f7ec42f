package io.newstape.article.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.newstape.article.clean.CutText;
import io.newstape.article.format.Draft;
import io.newstape.article.format.Draft.WrittenTime;
import io.newstape.article.html.Markup;
import io.newstape.schema.ArticleStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An article in the shape of some news API; {@link JsonField} knows what they call things. Where a message wraps the
 * article in an object, the two are read as one, the inner fields first.
 */
final class JsonDraft {

    /** Where an object stands for a text, the member that is the text. */
    private static final List<String> TEXT = List.of("rendered", "main", "text", "html", "plain", "value", "url");

    /** Where an object stands for a name, the member that is the name. */
    private static final List<String> NAME =
            List.of("name", "displayName", "title", "label", "topic", "value", "domain", "id");

    private static final List<String> SYMBOL = List.of("symbol", "ticker", "ric", "code");

    private static final int DEEPEST_WRAPPER = 3;

    private final Map<String, JsonNode> fields = new HashMap<>();
    private boolean truncated;

    private JsonDraft(JsonNode object) {
        gather(object, 0);
    }

    /** The draft, or nothing where the object has neither a headline nor a text nor says that one is gone. */
    static Optional<Draft> of(JsonNode object, long line) {
        JsonDraft json = new JsonDraft(object);
        Draft draft = json.draft(line);
        boolean known = json.has(JsonField.HEADLINE) || json.has(JsonField.BODY) || json.has(JsonField.SHORT_BODY);
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
        for (String wrapper : JsonField.WRAPPER.names()) {
            JsonNode inner = own.get(wrapper);
            if (depth < DEEPEST_WRAPPER
                    && inner != null
                    && inner.isObject()
                    && member(inner, TEXT).isEmpty()) {
                own.remove(wrapper);
                gather(inner, depth + 1);
            }
        }
        own.forEach(fields::putIfAbsent);
    }

    private Draft draft(long line) {
        Draft draft = new Draft(line);
        draft.id = text(JsonField.ID);
        draft.url = text(JsonField.URL);
        draft.headline = headline();
        draft.published = time(JsonField.PUBLISHED);
        draft.updated = time(JsonField.UPDATED);
        draft.embargoed = time(JsonField.EMBARGOED);
        draft.language = text(JsonField.LANGUAGE);
        draft.source = source();
        draft.status = status();
        draft.version = version();
        List<String> body = body(JsonField.BODY);
        draft.paragraphs.addAll(body.isEmpty() ? body(JsonField.SHORT_BODY) : body);
        draft.truncated = truncated || "true".equals(scalar(fields.get("truncated")));
        JsonField.SYMBOLS.names().forEach(name -> symbols(name, draft.symbols));
        JsonField.SUBJECTS.names().forEach(name -> listed(fields.get(name), NAME, ",", draft.subjects));
        // a wire's own codes: R: and the RIC
        draft.subjects.stream()
                .filter(subject -> subject.startsWith("R:"))
                .forEach(subject -> draft.symbols.add(subject.substring(2)));
        return draft;
    }

    private String headline() {
        String headline = Markup.line(text(JsonField.HEADLINE));
        JsonNode several = fields.get("headlines");
        if (headline.isEmpty() && several != null && several.isArray() && !several.isEmpty()) {
            headline = Markup.line(value(several.get(0)));
        }
        // an aggregator's mark for an article that is gone from its source
        return headline.equals("[Removed]") ? "" : headline;
    }

    private List<String> body(JsonField field) {
        List<String> paragraphs = new ArrayList<>();
        for (String name : field.names()) {
            JsonNode node = fields.get(name);
            if (node != null && node.isArray()) {
                node.forEach(part -> paragraphs.addAll(withoutMark(value(part))));
            } else {
                paragraphs.addAll(withoutMark(value(node)));
            }
            paragraphs.removeIf(String::isBlank);
            if (!paragraphs.isEmpty()) {
                return paragraphs;
            }
        }
        return paragraphs;
    }

    /** What there is of the text without the mark that says how it was cut. */
    private List<String> withoutMark(String body) {
        CutText text = CutText.of(body);
        // dots at the end of a part mean nothing; at the end of all they are seen later
        truncated |= text.truncated() && !text.text().equals(body);
        return Markup.paragraphs(text.text());
    }

    private WrittenTime time(JsonField field) {
        for (String name : field.names()) {
            String text = scalar(fields.get(name));
            if (!text.isBlank()) {
                String clock = scalar(fields.get("time"));
                boolean apart = name.equals("date") && text.indexOf(':') < 0 && clock.indexOf(':') > 0;
                return new WrittenTime("'" + name + "'", apart ? text + " " + clock : text);
            }
        }
        return WrittenTime.NONE;
    }

    private ArticleStatus status() {
        for (String name : JsonField.ACTION.names()) {
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
                                "retracted" -> ArticleStatus.WITHDRAWN;
                        case "kill",
                                "killed",
                                "cancel",
                                "canceled",
                                "cancelled",
                                "withheld",
                                "takedown",
                                "unpublished" -> ArticleStatus.WITHDRAWN;
                        default -> ArticleStatus.UNKNOWN;
                    };
            if (status != ArticleStatus.UNKNOWN) {
                return status;
            }
        }
        boolean deleted =
                "true".equals(scalar(fields.get("deleted"))) || "true".equals(scalar(fields.get("isdeleted")));
        return deleted ? ArticleStatus.WITHDRAWN : ArticleStatus.UNKNOWN;
    }

    private long version() {
        String version = text(JsonField.VERSION);
        return version.matches("\\d{1,15}") ? Long.parseLong(version) : 0;
    }

    private String source() {
        for (String name : JsonField.SOURCE.names()) {
            JsonNode node = fields.get(name);
            String text = node != null && node.isObject() ? member(node, NAME) : scalar(node);
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    private void symbols(String name, List<String> symbols) {
        // in this one list of this one API the symbol is called a name; elsewhere a name is a company's
        List<String> members = name.equals("stocks") ? List.of("symbol", "ticker", "name") : SYMBOL;
        listed(fields.get(name), members, "[,;\\s]+", symbols);
    }

    private static void listed(JsonNode node, List<String> members, String separator, List<String> into) {
        if (node != null && node.isArray()) {
            for (JsonNode element : node) {
                if (element.path("symbols").isArray()) {
                    // an organisation, with the symbols of its listings
                    listed(element.path("symbols"), members, separator, into);
                } else {
                    into.add(element.isObject() ? member(element, members) : scalar(element));
                }
            }
        } else if (node != null && node.isTextual()) {
            into.addAll(List.of(node.textValue().split(separator)));
        }
    }

    private boolean has(JsonField field) {
        return field.names().stream().anyMatch(fields::containsKey);
    }

    private String text(JsonField field) {
        for (String name : field.names()) {
            String text = value(fields.get(name));
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    /** The text that a node is, or that an object in its place has. */
    private static String value(JsonNode node) {
        return node != null && node.isObject() ? member(node, TEXT) : scalar(node);
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

    private static String scalar(JsonNode node) {
        return node == null || node.isNull() || node.isContainerNode() ? "" : node.asText();
    }

    private static String plain(String name) {
        return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }
}
