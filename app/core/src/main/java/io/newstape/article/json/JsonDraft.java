package io.newstape.article.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.newstape.article.clean.CutText;
import io.newstape.article.format.Draft;
import io.newstape.article.format.Draft.WrittenTime;
import io.newstape.article.format.SourceProfile;
import io.newstape.article.format.SourceProfile.SymbolConvention;
import io.newstape.article.html.Markup;
import io.newstape.schema.ArticleStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An article in the shape of some news API; {@link JsonField} knows what they call things. Where a message wraps the
 * article in an object, the two are read as one, the inner fields first.
 */
final class JsonDraft {

    private static final List<String> SYMBOL = List.of("symbol", "ticker", "ric", "code");

    private static final List<String> OF_OBJECTS = List.of("symbol", "ticker", "ric", "code", "stockSymbol");
    private static final List<String> NAMES_TOO =
            List.of("companies", "company", "entities", "organisation", "organisations");
    private static final List<String> EXCHANGE = List.of("exchange", "mic_code", "micCode", "mic", "exchangeCode");

    private final JsonFields fields;
    private boolean truncated;

    private JsonDraft(JsonNode object, SourceProfile profile) {
        fields = new JsonFields(object, profile);
    }

    /** The draft, or nothing where the object has neither a headline nor a text nor says that one is gone. */
    static Optional<Draft> of(JsonNode object, long line, SourceProfile profile) {
        JsonDraft json = new JsonDraft(object, profile);
        Draft draft = json.draft(line);
        boolean known = json.fields.has(JsonField.HEADLINE)
                || json.fields.has(JsonField.BODY)
                || json.fields.has(JsonField.SHORT_BODY);
        boolean withdrawn = draft.status == ArticleStatus.WITHDRAWN && !(draft.id.isEmpty() && draft.url.isEmpty());
        return known || withdrawn ? Optional.of(draft) : Optional.empty();
    }

    private Draft draft(long line) {
        Draft draft = new Draft(line);
        draft.profile = fields.profile().name();
        draft.provider = fields.profile().provider().orElse("");
        draft.id = withoutFraction(fields.text(JsonField.ID));
        draft.url = fields.text(JsonField.URL);
        draft.headline = headline();
        draft.published = time(JsonField.PUBLISHED);
        draft.updated = time(JsonField.UPDATED);
        draft.embargoed = time(JsonField.EMBARGOED);
        draft.language = fields.text(JsonField.LANGUAGE);
        draft.source = source();
        draft.status = status();
        draft.version = version();
        List<String> body = body(JsonField.BODY);
        draft.paragraphs.addAll(body.isEmpty() ? body(JsonField.SHORT_BODY) : body);
        draft.truncated = truncated || "true".equals(JsonText.scalar(fields.get("truncated")));
        fields.names(JsonField.SYMBOLS).forEach(name -> {
            symbols(name, draft.symbols);
            fields.readIfThere(JsonField.SYMBOLS, name);
        });
        fields.names(JsonField.SUBJECTS).forEach(name -> {
            listed(fields.get(name), JsonText.NAME, ",", draft.subjects);
            fields.readIfThere(JsonField.SUBJECTS, name);
        });
        // a wire's own codes: R: and the RIC
        draft.subjects.stream()
                .filter(subject -> subject.startsWith("R:"))
                .forEach(subject -> draft.symbols.add(subject.substring(2)));
        if (draft.headline.isBlank() && !draft.published.isEmpty() && !draft.url.isBlank()) {
            // some call a headline the name of an article; elsewhere a name is somebody's
            draft.headline = Markup.line(JsonText.value(fields.get("name")));
            fields.readIfThere(JsonField.HEADLINE, "name");
        }
        fields.tell(draft);
        return draft;
    }

    /** A table of figures makes 42.0 of 42. */
    private static String withoutFraction(String id) {
        return id.matches("\\d{1,18}\\.0") ? id.substring(0, id.length() - 2) : id;
    }

    private String headline() {
        String headline = Markup.line(fields.text(JsonField.HEADLINE));
        JsonNode several = fields.get("headlines");
        if (headline.isEmpty() && several != null && several.isArray() && !several.isEmpty()) {
            headline = Markup.line(JsonText.value(several.get(0)));
            fields.read(JsonField.HEADLINE, "headlines");
        }
        // an aggregator's mark for an article that is gone from its source
        return headline.equals("[Removed]") ? "" : headline;
    }

    private List<String> body(JsonField field) {
        List<String> paragraphs = new ArrayList<>();
        for (String name : fields.names(field)) {
            BodyBlocks.of(fields.get(name)).forEach(text -> paragraphs.addAll(withoutMark(text)));
            paragraphs.removeIf(String::isBlank);
            if (!paragraphs.isEmpty()) {
                fields.read(JsonField.BODY, name);
                return paragraphs;
            }
        }
        return paragraphs;
    }

    /** What there is of the text without the mark that says how it was cut. */
    private List<String> withoutMark(String body) {
        if (fields.profile().isPlaceholder(body)) {
            truncated = true;
            return List.of();
        }
        CutText text = CutText.of(body);
        // dots at the end of a part mean nothing; at the end of all they are seen later
        truncated |= text.truncated() && !text.text().equals(body);
        return Markup.paragraphs(text.text());
    }

    private WrittenTime time(JsonField field) {
        for (String name : fields.names(field)) {
            String text = JsonText.time(fields.get(name));
            if (!text.isBlank()) {
                String clock = JsonText.scalar(fields.get("time"));
                boolean apart = name.equals("date") && text.indexOf(':') < 0 && clock.indexOf(':') > 0;
                fields.read(field, name);
                if (apart) {
                    fields.read(field, "time");
                }
                return new WrittenTime("'" + fields.written(name) + "'", apart ? text + " " + clock : text);
            }
        }
        return WrittenTime.NONE;
    }

    private ArticleStatus status() {
        for (String name : fields.names(JsonField.ACTION)) {
            ArticleStatus status =
                    switch (JsonFields.plain(JsonText.scalar(fields.get(name)))) {
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
                fields.read(JsonField.ACTION, name);
                return status;
            }
        }
        boolean deleted = "true".equals(JsonText.scalar(fields.get("deleted")))
                || "true".equals(JsonText.scalar(fields.get("isdeleted")));
        return deleted ? ArticleStatus.WITHDRAWN : ArticleStatus.UNKNOWN;
    }

    private long version() {
        String version = fields.text(JsonField.VERSION);
        return version.matches("\\d{1,15}") ? Long.parseLong(version) : 0;
    }

    private String source() {
        for (String name : fields.names(JsonField.SOURCE)) {
            JsonNode given = fields.get(name);
            JsonNode node = given != null && given.isArray() && !given.isEmpty() ? given.get(0) : given;
            String text =
                    node != null && node.isObject() ? JsonText.member(node, JsonText.NAME) : JsonText.scalar(node);
            if (!text.isBlank()) {
                fields.read(JsonField.SOURCE, name);
                return text;
            }
        }
        return "";
    }

    private void symbols(String name, List<String> symbols) {
        // in this one list of this one API the symbol is called a name; elsewhere a name is a company's
        List<String> members = name.equals("stocks") ? List.of("symbol", "ticker", "name") : SYMBOL;
        // what these lists have as plain text is names
        symbols(fields.get(name), NAMES_TOO.contains(name) ? OF_OBJECTS : members, symbols);
    }

    private void symbols(JsonNode node, List<String> members, List<String> into) {
        SymbolConvention convention = fields.profile().symbols();
        if (node != null && node.isArray()) {
            for (JsonNode element : node) {
                if (element.path("symbols").isArray()) {
                    // an organisation, with the symbols of its listings
                    symbols(element.path("symbols"), members, into);
                } else if (element.isObject()) {
                    into.add(TagSpelling.of(
                            JsonText.member(element, members), JsonText.member(element, EXCHANGE), convention));
                } else if (members != OF_OBJECTS) {
                    into.add(TagSpelling.of(JsonText.scalar(element), "", convention));
                }
            }
        } else if (node != null && node.isObject()) {
            into.add(TagSpelling.of(JsonText.member(node, members), JsonText.member(node, EXCHANGE), convention));
        } else if (node != null && node.isTextual() && members != OF_OBJECTS) {
            for (String symbol : node.textValue().split("[,;|\\s]+")) {
                into.add(TagSpelling.of(symbol, "", convention));
            }
        }
    }

    private static void listed(JsonNode node, List<String> members, String separator, List<String> into) {
        if (node != null && node.isArray()) {
            for (JsonNode element : node) {
                into.add(element.isObject() ? JsonText.member(element, members) : JsonText.scalar(element));
            }
        } else if (node != null && node.isTextual()) {
            into.addAll(List.of(node.textValue().split(separator)));
        }
    }
}
