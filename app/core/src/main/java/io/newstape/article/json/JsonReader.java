package io.newstape.article.json;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.article.format.ArticleFormat;
import io.newstape.article.format.BadText;
import io.newstape.article.format.Draft;
import io.newstape.article.format.DraftSink;
import io.newstape.article.format.FormatReader;
import io.newstape.article.format.ReadOptions;
import io.newstape.article.format.Rejected;
import io.newstape.article.format.SafeExcerpt;
import io.newstape.article.format.SourceText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * JSON: our own shape of an article, or that of a news API; one object a line, or in an array, or in an envelope with
 * a list such as {@code articles} in it. What is broken is refused, and the rest goes on.
 */
public final class JsonReader implements FormatReader {

    private static final String ONE_A_LINE = "JSON Lines have one whole object on each line.";
    private static final String ONE_OF_A_LIST = "Only this record was left out. The others of its list are read.";

    private static final ObjectReader JSON = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(100)
                            .maxStringLength(PieceReader.LONGEST)
                            .build())
                    .build())
            // what Python, PHP and JavaScript write, although JSON doesn't know it
            .enable(
                    JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build()
            .readerFor(JsonNode.class);

    private static final Pattern STREAM_LINE =
            Pattern.compile("(?:event|id|retry|data)?:|\\[DONE]|\\)\\s?;?\\s*(?:$|//|/\\*)");

    /** Behind an object of a list that isn't closed: the rest of it, and of what is around the list. */
    private static final Pattern REST = Pattern.compile("[\"}\\],:].*", Pattern.DOTALL);

    private final ReadOptions options;
    private final ArticleLikeness likeness;
    private final ArticleLists lists;
    private final PackedArticle packed;

    /** Whether the last object was a broken one of such an envelope: what comes before the next is the rest of it. */
    private boolean restFollows;

    /** What a broken envelope says of the articles that follow; null where there is none. */
    private JsonEnvelope torn;

    /** What a search engine is to call the next document. */
    private String idOfNext = "";

    /** @param options of one input; a reader reads one alone */
    public JsonReader(ReadOptions options) {
        this.options = options;
        this.likeness = new ArticleLikeness(options.profile());
        this.lists = new ArticleLists(options.profile());
        this.packed = new PackedArticle(JSON, likeness, lists);
    }

    @Override
    public void read(SourceText text, DraftSink findings) throws IOException {
        if (ArticleFormat.isRows(text.head(ArticleFormat.HEAD))) {
            new JsonRowsReader(options, JSON).read(text, findings);
            return;
        }
        JsonPieces objects = JsonPieces.objects(text);
        for (JsonPieces.Piece piece = objects.next(); piece != null; piece = objects.next()) {
            read(piece, text, findings);
        }
    }

    private void read(JsonPieces.Piece piece, SourceText text, DraftSink findings) {
        switch (piece.kind()) {
            case WHOLE, BROKEN -> parse(piece, text, findings);
            case TOO_LONG -> {
                Rejected tooLong = piece.tooLong(options.maxTextBytes());
                findings.refused(piece.line(), tooLong.problem(), tooLong.advice());
            }
            case OTHER -> refuseOther(piece, text, findings);
        }
    }

    /** Lines between the objects of an event stream say nothing of news. */
    private void refuseOther(JsonPieces.Piece piece, SourceText text, DraftSink findings) {
        if (piece.text().indexOf(SourceText.BAD) >= 0) {
            refuseBadBytes(piece.line(), piece.lastLine(), text, findings);
        } else if (!STREAM_LINE.matcher(piece.text()).lookingAt()
                && !(torn != null && (restFollows || REST.matcher(piece.text()).matches()))) {
            findings.refused(
                    piece.line(), "there is no JSON object: '" + SafeExcerpt.briefly(piece.text()) + "'", ONE_A_LINE);
        }
    }

    private static void refuseBadBytes(long line, long lastLine, SourceText text, DraftSink findings) {
        text.badBytes(line, lastLine)
                .ifPresentOrElse(
                        bad -> BadText.refuse(bad, text.charset(), findings),
                        () -> findings.refused(
                                line,
                                "it has bytes that are no " + text.charset().name(),
                                ONE_A_LINE));
    }

    private void parse(JsonPieces.Piece piece, SourceText text, DraftSink findings) {
        JsonTree tree = new JsonTree(piece.text(), piece.line(), JSON, lists, likeness);
        if (piece.kind() == JsonPieces.Kind.BROKEN && tree.faults().isEmpty()) {
            findings.refused(piece.line(), "the JSON object that starts here isn't complete", ONE_A_LINE);
            return;
        }
        restFollows = piece.kind() == JsonPieces.Kind.BROKEN;
        JsonEnvelope around = torn == null ? JsonEnvelope.at(options.address()) : torn;
        for (JsonNode object : tree.objects()) {
            boolean isTorn = tree.isTorn(object);
            ArticleLists.Found found = lists.in(object);
            boolean envelope = !found.parts().isEmpty();
            if (isTorn || envelope) {
                torn = isTorn ? JsonEnvelope.at(options.address()).and(object, options.profile()) : null;
            }
            if (!isTorn || envelope) {
                place(object, found, tree.line(object, piece.line()), around, tree, findings);
            }
        }
        for (BrokenPart fault : tree.faults()) {
            if (fault.problem().isEmpty()) {
                refuseBadBytes(fault.line(), fault.lastLine(), text, findings);
            } else {
                findings.refused(fault.line(), fault.problem(), fault.listed() ? ONE_OF_A_LIST : ONE_A_LINE);
            }
        }
    }

    /** @param found the parts of the object that are articles */
    private void place(
            JsonNode node,
            ArticleLists.Found found,
            long line,
            JsonEnvelope envelope,
            JsonTree tree,
            DraftSink findings) {
        if (ArticleJson.isArticle(node)) {
            try {
                findings.found(line, ArticleJson.article(node, options));
            } catch (Rejected e) {
                findings.refused(line, e.problem(), e.advice());
            }
            return;
        }
        Optional<List<ObjectNode>> rows;
        try {
            rows = found.parts().isEmpty() ? rows(node, line, findings) : Optional.empty();
        } catch (Rejected e) {
            findings.refused(line, e.problem(), e.advice());
            return;
        }
        if (!found.parts().isEmpty()) {
            if (found.isArticle() && !tree.isTorn(node)) {
                draft(node, line, envelope, findings);
            }
            JsonEnvelope around = envelope.and(node, options.profile()).passingOver(lists.passedOver(node));
            for (JsonNode part : found.parts()) {
                if (part.isArray()) {
                    part.forEach(element ->
                            place(element, lists.in(element), tree.line(element, line), around, tree, findings));
                } else {
                    draft(part, line, around, findings);
                }
            }
        } else if (rows.isPresent()) {
            rows.get().forEach(row -> place(row, lists.in(row), line, envelope, tree, findings));
        } else if (node.isObject()) {
            JsonNode article = packed.in(node).orElse(node);
            if (article == node) {
                draft(node, line, envelope, findings);
            } else {
                place(article, lists.in(article), line, envelope.and(node, options.profile()), tree, findings);
            }
        } else {
            findings.refused(
                    line, "there is no JSON object: '" + SafeExcerpt.briefly(node.toString()) + "'", ONE_A_LINE);
        }
    }

    private void draft(JsonNode node, long line, JsonEnvelope envelope, DraftSink findings) {
        Optional<String> action = BulkAction.id(node);
        if (action.isPresent()) {
            idOfNext = action.get();
            return;
        }
        if (ErrorAnswer.is(node)) {
            findings.refused(line, "it is an error's message, and no article", "Ask the provider again.");
            return;
        }
        JsonDraft.of(node, line, options.profile())
                .map(this::identified)
                .map(envelope::completed)
                .ifPresentOrElse(
                        findings::found,
                        () -> findings.refused(
                                line,
                                "the JSON object has no field that newstape knows as an article's",
                                "An article has at least a 'headline' or 'title', or a 'body', 'content' or 'text'."));
    }

    /** The draft, with the id that the line before it gives where it has none of its own. */
    private Draft identified(Draft draft) {
        if (draft.id.isEmpty() && !idOfNext.isEmpty()) {
            draft.id = idOfNext;
            draft.origin("articleId", "_id");
        }
        idOfNext = "";
        return draft;
    }

    /** The rows of a table, which may lie in an envelope too; none where there is no table. */
    private Optional<List<ObjectNode>> rows(JsonNode node, long line, DraftSink findings) throws Rejected {
        List<JsonNode> places = Stream.concat(
                        Stream.of(node), ArticleLists.deeper().stream().map(name -> ArticleLists.member(node, name)))
                .toList();
        for (JsonNode place : places) {
            Optional<List<ObjectNode>> rows = JsonColumns.rows(
                    place, options.profile(), bad -> findings.refused(line, bad.problem(), bad.advice()));
            if (rows.isPresent()) {
                return rows;
            }
        }
        return Optional.empty();
    }
}
