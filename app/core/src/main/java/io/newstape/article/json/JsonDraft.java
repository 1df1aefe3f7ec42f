package io.newstape.article.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.article.clean.CutText;
import io.newstape.article.format.Draft;
import io.newstape.article.format.Draft.WrittenTime;
import io.newstape.article.format.SourceProfile;
import io.newstape.article.format.SourceText;
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

    private static final List<String> LANGUAGE = List.of("code", "tag", "value", "name");

    private static final String LINKS = "links";
    private static final List<String> PAGES = List.of("canonical", "html", "web", "alternate", "href", "self");

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

    /** What the plain values around a list say of all articles in it: source, language, and whether they are withdrawn. */
    static Draft around(JsonNode envelope, SourceProfile profile) {
        ObjectNode plain = JsonNodeFactory.instance.objectNode();
        envelope.properties().forEach(field -> {
            if (field.getValue().isValueNode() && field.getValue().asText().indexOf(SourceText.BAD) < 0) {
                plain.set(field.getKey(), field.getValue());
            }
        });
        return new JsonDraft(plain, profile).draft(0);
    }

    private Draft draft(long line) {
        Draft draft = new Draft(line);
        draft.profile = fields.profile().name();
        draft.provider = fields.profile().provider().orElse("");
        draft.id = id();
        draft.url = url();
        draft.headline = headline();
        JsonTimes times = new JsonTimes(fields);
        draft.published = times.of(JsonField.PUBLISHED);
        Optional<WrittenTime> gone = WithdrawalMarks.in(fields);
        WrittenTime changed = times.of(JsonField.UPDATED);
        draft.updated = gone.filter(time -> !time.isEmpty()).orElse(changed);
        times.embargo(draft);
        draft.language = language();
        draft.source = source();
        ArticleStatus action = action();
        draft.status = gone.isPresent() ? ArticleStatus.WITHDRAWN : action;
        draft.version = number(JsonField.VERSION);
        draft.take = number(JsonField.TAKE);
        JsonLists lists = new JsonLists(fields.profile().symbols());
        List<String> body = body(JsonField.BODY);
        draft.paragraphs.addAll(body.isEmpty() ? body(JsonField.SHORT_BODY) : body);
        draft.truncated = truncated || "true".equals(JsonText.scalar(fields.get("truncated")));
        fields.names(JsonField.SYMBOLS).stream().filter(this::isOfTags).forEach(name -> {
            draft.symbols.addAll(lists.symbols(name, fields.get(name)));
            fields.readIfThere(JsonField.SYMBOLS, name);
        });
        fields.names(JsonField.SUBJECTS).stream().filter(this::isOfTags).forEach(name -> {
            draft.subjects.addAll(JsonLists.subjects(fields.get(name)));
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

    /** A list of things with texts is of other stories, or of parts of this one: no list of tags. */
    private boolean isOfTags(String name) {
        JsonNode list = fields.get(name);
        return list == null || !list.isArray() || list.valueStream().noneMatch(JsonDraft::isStory);
    }

    private static boolean isStory(JsonNode element) {
        boolean titled = JsonFields.hasHeadline(element)
                || !JsonText.scalar(element.get("heading")).isBlank();
        return element.isObject() && titled && JsonFields.hasBody(element);
    }

    /** An id of one part: a list of several names several things, and its first one isn't this article alone. */
    private String id() {
        for (String name : fields.names(JsonField.ID)) {
            JsonNode id = fields.get(name);
            String text = id != null && id.isArray() && id.size() > 1 ? "" : JsonText.value(id);
            if (!text.isBlank()) {
                fields.read(JsonField.ID, name);
                return withoutFraction(text);
            }
        }
        return "";
    }

    /** A table of figures makes 42.0 of 42. */
    private static String withoutFraction(String id) {
        return id.matches("\\d{1,18}\\.0") ? id.substring(0, id.length() - 2) : id;
    }

    /** An address, or that of the page among links. */
    private String url() {
        String url = fields.text(JsonField.URL);
        JsonNode links = fields.get(LINKS);
        if (url.isEmpty() && links != null && links.isObject()) {
            url = JsonText.member(links, PAGES);
            if (!url.isEmpty()) {
                fields.read(JsonField.URL, LINKS);
            }
        }
        return url;
    }

    private String headline() {
        String headline = "";
        for (String name : fields.names(JsonField.HEADLINE)) {
            JsonNode all = fields.get(name);
            JsonNode main = Alternatives.main(all, true);
            headline = Markup.line(JsonText.value(main));
            if (!headline.isBlank()) {
                fields.read(JsonField.HEADLINE, name);
                fields.unread(Alternatives.others(fields.written(name), all, main == all ? all.path(0) : main));
                break;
            }
        }
        // an aggregator's mark for an article that is gone from its source
        return headline.equals("[Removed]") ? "" : headline;
    }

    private List<String> body(JsonField field) {
        List<String> paragraphs = new ArrayList<>();
        for (String name : fields.names(field)) {
            JsonNode all = fields.get(name);
            JsonNode main = Alternatives.main(all, name.equals("bodies"));
            BodyBlocks.of(main).forEach(text -> paragraphs.addAll(withoutMark(text)));
            paragraphs.removeIf(String::isBlank);
            if (paragraphs.stream().noneMatch(paragraph -> paragraph.chars().anyMatch(Character::isLetterOrDigit))) {
                paragraphs.clear();
            } else {
                fields.read(JsonField.BODY, name);
                fields.unread(main == all ? List.of() : Alternatives.others(fields.written(name), all, main));
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
        List<String> paragraphs = Markup.paragraphs(text.text());
        boolean placeholder = CutText.isPlaceholder(paragraphs);
        truncated |= placeholder;
        return placeholder ? List.of() : paragraphs;
    }

    /** What the first field with such a word says; but one that takes the article back counts before all. */
    private ArticleStatus action() {
        ArticleStatus first = ArticleStatus.UNKNOWN;
        for (String name : fields.names(JsonField.ACTION)) {
            ArticleStatus status = ActionWords.status(JsonText.scalar(fields.get(name)));
            if (status == ArticleStatus.WITHDRAWN) {
                fields.read(JsonField.ACTION, name);
                return status;
            }
            if (status != ArticleStatus.UNKNOWN && first == ArticleStatus.UNKNOWN) {
                fields.read(JsonField.ACTION, name);
                first = status;
            }
        }
        return first;
    }

    private String language() {
        String language = fields.text(JsonField.LANGUAGE);
        for (String name : fields.names(JsonField.LANGUAGE)) {
            if (language.isEmpty()
                    && fields.get(name) != null
                    && fields.get(name).isObject()) {
                language = JsonText.member(fields.get(name), LANGUAGE);
                fields.readIfThere(JsonField.LANGUAGE, name);
            }
        }
        return language;
    }

    private long number(JsonField field) {
        String number = fields.text(field);
        return number.matches("\\d{1,15}") ? Long.parseLong(number) : 0;
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
}
