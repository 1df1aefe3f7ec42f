package io.newstape.article.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.newstape.article.clean.CutText;
import io.newstape.article.format.Draft;
import io.newstape.article.format.Draft.WrittenTime;
import io.newstape.article.format.SourceProfile;
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

    private final SourceProfile profile;
    private final JsonFields fields;
    private boolean truncated;

    private JsonDraft(JsonNode object, SourceProfile profile) {
        this.profile = profile;
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
        draft.id = fields.text(JsonField.ID);
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
        draft.truncated = truncated || "true".equals(JsonFields.scalar(fields.get("truncated")));
        fields.names(JsonField.SYMBOLS).forEach(name -> {
            symbols(name, draft.symbols);
            fields.readIfThere(JsonField.SYMBOLS, name);
        });
        fields.names(JsonField.SUBJECTS).forEach(name -> {
            listed(fields.get(name), JsonFields.NAME, ",", draft.subjects);
            fields.readIfThere(JsonField.SUBJECTS, name);
        });
        // a wire's own codes: R: and the RIC
        draft.subjects.stream()
                .filter(subject -> subject.startsWith("R:"))
                .forEach(subject -> draft.symbols.add(subject.substring(2)));
        fields.tell(draft);
        return draft;
    }

    private String headline() {
        String headline = Markup.line(fields.text(JsonField.HEADLINE));
        JsonNode several = fields.get("headlines");
        if (headline.isEmpty() && several != null && several.isArray() && !several.isEmpty()) {
            headline = Markup.line(JsonFields.value(several.get(0)));
            fields.read(JsonField.HEADLINE, "headlines");
        }
        // an aggregator's mark for an article that is gone from its source
        return headline.equals("[Removed]") ? "" : headline;
    }

    private List<String> body(JsonField field) {
        List<String> paragraphs = new ArrayList<>();
        for (String name : fields.names(field)) {
            JsonNode node = fields.get(name);
            if (node != null && node.isArray()) {
                node.forEach(part -> paragraphs.addAll(withoutMark(JsonFields.value(part))));
            } else {
                paragraphs.addAll(withoutMark(JsonFields.value(node)));
            }
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
        if (profile.isPlaceholder(body)) {
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
            String text = JsonFields.scalar(fields.get(name));
            if (!text.isBlank()) {
                String clock = JsonFields.scalar(fields.get("time"));
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
                    switch (JsonFields.plain(JsonFields.scalar(fields.get(name)))) {
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
        boolean deleted = "true".equals(JsonFields.scalar(fields.get("deleted")))
                || "true".equals(JsonFields.scalar(fields.get("isdeleted")));
        return deleted ? ArticleStatus.WITHDRAWN : ArticleStatus.UNKNOWN;
    }

    private long version() {
        String version = fields.text(JsonField.VERSION);
        return version.matches("\\d{1,15}") ? Long.parseLong(version) : 0;
    }

    private String source() {
        for (String name : fields.names(JsonField.SOURCE)) {
            JsonNode node = fields.get(name);
            String text = node != null && node.isObject()
                    ? JsonFields.member(node, JsonFields.NAME)
                    : JsonFields.scalar(node);
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
        listed(fields.get(name), members, "[,;\\s]+", symbols);
    }

    private static void listed(JsonNode node, List<String> members, String separator, List<String> into) {
        if (node != null && node.isArray()) {
            for (JsonNode element : node) {
                if (element.path("symbols").isArray()) {
                    // an organisation, with the symbols of its listings
                    listed(element.path("symbols"), members, separator, into);
                } else {
                    into.add(element.isObject() ? JsonFields.member(element, members) : JsonFields.scalar(element));
                }
            }
        } else if (node != null && node.isTextual()) {
            into.addAll(List.of(node.textValue().split(separator)));
        }
    }
}
