package io.newstape.cli.render;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.article.format.Draft;
import io.newstape.article.format.Draft.WrittenTime;
import io.newstape.schema.Article;
import io.newstape.text.PlainWhitespace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * An article beside the input that it was made from.
 *
 * @param line where it starts in the input, from 1; 0 when that isn't known
 * @param profile the name of the profile that it was read by; empty where the input has it in its final form
 * @param article what became of it
 * @param from the names in the input that fields were read from; that of an id may be {@value Draft#THE_TEXT}
 * @param written times as they are written in the input
 * @param unread names in the input that have a value and that nobody reads
 * @param leftOut paragraphs of the input that aren't in the article
 */
public record InspectedArticle(
        long line,
        String profile,
        Article article,
        Map<String, String> from,
        List<WrittenTime> written,
        List<String> unread,
        List<String> leftOut) {

    private static final int SHOWN = 60;
    private static final Table FIELDS = new Table(16, 18, 61);

    /** @param draft null where the input has the article in its final form */
    public static InspectedArticle of(long line, Draft draft, String profile, Article article) {
        return draft == null
                ? new InspectedArticle(line, profile, article, Map.of(), List.of(), List.of(), List.of())
                : new InspectedArticle(
                        line,
                        profile,
                        article,
                        Map.copyOf(draft.origins),
                        List.of(draft.published, draft.updated, draft.embargoed),
                        List.copyOf(draft.unread),
                        leftOut(draft, article));
    }

    private static List<String> leftOut(Draft draft, Article article) {
        Set<String> kept = new HashSet<>(article.getParagraphs());
        return draft.paragraphs.stream()
                .map(PlainWhitespace::of)
                .filter(paragraph -> !paragraph.isEmpty() && !kept.contains(paragraph))
                .toList();
    }

    /** What it adds to the line of a program. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("profile", profile);
        ObjectNode fields = json.putObject("article");
        Map<String, String> values = values();
        values.forEach(fields::put);
        ObjectNode names = json.putObject("from");
        new TreeMap<>(from).forEach((field, name) -> {
            if (!values.getOrDefault(field, name).isEmpty()) {
                names.put(field, name);
            }
        });
        ObjectNode times = json.putObject("times");
        written.stream().filter(time -> !time.isEmpty()).forEach(time -> times.put(plain(time.field()), time.text()));
        unread.forEach(json.putArray("unread")::add);
        leftOut.forEach(json.putArray("leftOut")::add);
        return json;
    }

    /** Rows for people: the field, the name it was read from, and its value. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("  line " + line + ": " + article.getArticleId() + (profile.isEmpty() ? "" : ", profile " + profile));
        values().forEach((name, value) -> {
            if (!value.isEmpty()) {
                lines.add("    " + FIELDS.row(name, origin(name), briefly(value)));
            }
        });
        if (!unread.isEmpty()) {
            lines.add("    nobody reads: " + String.join(", ", unread));
        }
        leftOut.forEach(paragraph -> lines.add("    left out: " + briefly(paragraph)));
        return lines;
    }

    private String origin(String name) {
        if (name.equals("publishedAt")) {
            return String.join(
                    ", ",
                    written.stream()
                            .filter(time -> !time.isEmpty())
                            .map(time -> plain(time.field()))
                            .toList());
        }
        return from.getOrDefault(name, "");
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        Instant first = article.getFirstPublishedAt();
        values.put("articleId", article.getArticleId());
        values.put("version", String.valueOf(article.getVersion()));
        values.put("status", article.getStatus().name());
        values.put("source", article.getSource());
        values.put("url", orEmpty(article.getUrl()));
        values.put("language", orEmpty(article.getLanguage()));
        values.put("publishedAt", article.getPublishedAt().toString());
        values.put("firstPublishedAt", first == null ? "" : first.toString());
        values.put("headline", article.getHeadline());
        values.put("paragraphs", String.join("\n", article.getParagraphs()));
        values.put("subjects", String.join(", ", article.getSubjects()));
        values.put("symbols", String.join(", ", article.getSymbols()));
        values.put("truncated", String.valueOf(article.getTruncated()));
        return values;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** A time's field without the marks that messages put around it. */
    private static String plain(String field) {
        return field.replace("'", "").replace("<", "").replace(">", "");
    }

    private static String briefly(String text) {
        String oneLine = text.replace('\n', ' ');
        return oneLine.length() <= SHOWN ? oneLine : oneLine.substring(0, SHOWN) + "\u2026";
    }
}
