package io.newstape.article.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.article.format.BadText;
import io.newstape.article.format.DraftSink;
import io.newstape.article.format.FormatReader;
import io.newstape.article.format.ReadOptions;
import io.newstape.article.format.Rejected;
import io.newstape.article.format.SafeExcerpt;
import io.newstape.article.format.SizeLimit;
import io.newstape.article.format.SourceText;
import io.newstape.article.format.SourceText.BadBytes;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * JSON: our own shape of an article, or that of a news API; one object a line, or in an array, or in an envelope with
 * a list such as {@code articles} in it. What is broken is refused, and the rest goes on.
 */
public final class JsonReader implements FormatReader {

    private static final String ONE_A_LINE = "JSON Lines have one whole object on each line.";

    /** Where APIs keep the articles of one answer. */
    private static final List<String> LISTS = List.of(
            "articles",
            "results",
            "data",
            "items",
            "news",
            "stories",
            "feed",
            "value",
            "docs",
            "documents",
            "hits",
            "entries",
            "item",
            "entry",
            "edges",
            "nodes",
            "list",
            "rows",
            "records",
            "posts");

    /** Those of them that an article doesn't have. */
    private static final Set<String> ITEMS = Set.of("items", "item", "entries", "entry", "articles", "stories");

    /** Objects in which such a list may lie. */
    private static final List<String> DEEPER =
            List.of("response", "data", "result", "articles", "results", "news", "feed", "hits", "rss", "channel");

    private static final ObjectReader JSON = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(100)
                            .maxStringLength(JsonObjects.LONGEST)
                            .build())
                    .build())
            // what Python, PHP and JavaScript write, although JSON doesn't know it
            .enable(
                    JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private static final Pattern STREAM_LINE = Pattern.compile("(?:event|id|retry|data)?:|\\[DONE]");

    private final ReadOptions options;

    public JsonReader(ReadOptions options) {
        this.options = options;
    }

    @Override
    public void read(SourceText text, DraftSink findings) throws IOException {
        JsonObjects objects = new JsonObjects(text);
        for (JsonObjects.Piece piece = objects.next(); piece != null; piece = objects.next()) {
            Optional<BadBytes> bad = piece.text().indexOf(SourceText.BAD) < 0
                    ? Optional.empty()
                    : text.badBytes(piece.line(), piece.lastLine());
            if (bad.isPresent()) {
                BadText.refuse(bad.get(), text.charset(), findings);
            } else {
                read(piece, findings);
            }
        }
    }

    private void read(JsonObjects.Piece piece, DraftSink findings) {
        switch (piece.kind()) {
            case OBJECT -> parse(piece, findings);
            case BROKEN ->
                findings.refused(piece.line(), "the JSON object that starts here isn't complete", ONE_A_LINE);
            case TOO_LONG -> {
                Rejected tooLong = SizeLimit.tooLong(
                        "more than " + JsonObjects.LONGEST + " characters of JSON", options.maxTextBytes());
                findings.refused(piece.line(), tooLong.problem(), tooLong.advice());
            }
            case OTHER -> refuseOther(piece, findings);
        }
    }

    /** Lines between the objects of an event stream say nothing of news. */
    private static void refuseOther(JsonObjects.Piece piece, DraftSink findings) {
        if (!STREAM_LINE.matcher(piece.text()).lookingAt()) {
            findings.refused(
                    piece.line(), "there is no JSON object: '" + SafeExcerpt.briefly(piece.text()) + "'", ONE_A_LINE);
        }
    }

    private void parse(JsonObjects.Piece piece, DraftSink findings) {
        JsonNode node;
        try {
            node = JSON.readValue(piece.text());
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            long line = piece.line() + (at == null ? 0 : Math.max(0, at.getLineNr() - 1));
            findings.refused(line, "no valid JSON: " + SafeExcerpt.briefly(e.getOriginalMessage()), ONE_A_LINE);
            return;
        }
        place(node, piece.line(), JsonEnvelope.at(options.address()), findings);
    }

    private void place(JsonNode node, long line, JsonEnvelope envelope, DraftSink findings) {
        if (ArticleJson.isArticle(node)) {
            try {
                findings.found(line, ArticleJson.article(node, options));
            } catch (Rejected e) {
                findings.refused(line, e.problem(), e.advice());
            }
            return;
        }
        Optional<JsonNode> list = list(node, 0);
        List<ObjectNode> rows;
        try {
            rows = list.isPresent() ? List.of() : columns(node);
        } catch (Rejected e) {
            findings.refused(line, e.problem(), e.advice());
            return;
        }
        if (list.isPresent()) {
            JsonEnvelope around = envelope.and(node);
            list.get().forEach(element -> place(element, line, around, findings));
        } else if (!rows.isEmpty()) {
            rows.forEach(row -> place(row, line, envelope, findings));
        } else if (node.isObject()) {
            JsonDraft.of(node, line, options.profile())
                    .map(envelope::completed)
                    .ifPresentOrElse(
                            findings::found,
                            () -> findings.refused(
                                    line,
                                    "the JSON object has no field that newstape knows as an article's",
                                    "An article has at least a 'headline' or 'title', or a 'body', 'content' or 'text'."));
        } else {
            findings.refused(
                    line, "there is no JSON object: '" + SafeExcerpt.briefly(node.toString()) + "'", ONE_A_LINE);
        }
    }

    /** The rows of a table, which may lie in an envelope too. */
    private static List<ObjectNode> columns(JsonNode node) throws Rejected {
        List<ObjectNode> rows = JsonColumns.rows(node);
        for (String name : DEEPER) {
            rows = rows.isEmpty() ? JsonColumns.rows(node.path(name)) : rows;
        }
        return rows;
    }

    /** The list of an envelope, which may lie one object deeper; an article itself has none. */
    private static Optional<JsonNode> list(JsonNode node, int depth) {
        boolean titled = JsonFields.hasHeadline(node);
        if (!node.isObject() || titled && JsonFields.hasBody(node)) {
            return Optional.empty();
        }
        for (String name : LISTS) {
            JsonNode list = node.path(name);
            boolean articles = list.isArray() && (list.isEmpty() || list.get(0).isObject());
            // a feed has a title of its own, and so have its articles
            if (articles && (!titled || ITEMS.contains(name))) {
                return Optional.of(list);
            }
        }
        if (titled) {
            return Optional.empty();
        }
        for (String name : DEEPER) {
            Optional<JsonNode> deeper = depth > 2 ? Optional.empty() : list(node.path(name), depth + 1);
            if (deeper.isPresent()) {
                return deeper;
            }
        }
        return Optional.empty();
    }
}
