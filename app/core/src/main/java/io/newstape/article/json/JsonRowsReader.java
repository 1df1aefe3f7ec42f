package io.newstape.article.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.newstape.article.format.BadText;
import io.newstape.article.format.DraftSink;
import io.newstape.article.format.Rejected;
import io.newstape.article.format.SafeExcerpt;
import io.newstape.article.format.SourceProfile;
import io.newstape.article.format.SourceText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a document that is nothing but rows of cells, in a list or one a line. The first row names the columns. */
final class JsonRowsReader {

    private static final String NAMES_FIRST =
            "Put a row with the names of the columns first, such as [\"published\",\"headline\",\"body\"].";
    private static final int MOST_CELLS = 1_000;

    private final SourceProfile profile;
    private final Set<String> declared;
    private List<String> names;

    JsonRowsReader(SourceProfile profile) {
        this.profile = profile;
        this.declared = profile.names().values().stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    void read(SourceText text, ObjectReader json, DraftSink findings) throws IOException {
        long line = 1;
        int depth = 0;
        // of the lists that are rows; known from the first row on
        int rows = 0;
        try (JsonParser parser =
                json.without(StreamReadFeature.AUTO_CLOSE_SOURCE).createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT) {
                    line = parser.currentTokenLocation().getLineNr();
                }
                if (token == JsonToken.START_ARRAY) {
                    depth++;
                } else if (token == JsonToken.END_ARRAY) {
                    depth--;
                }
                boolean isHead = rows == 0 && token.isScalarValue();
                if (isHead || rows > 0 && depth == rows && token == JsonToken.START_ARRAY) {
                    rows = depth;
                    if (!isHead) {
                        parser.nextToken();
                    }
                    List<JsonNode> cells = cells(parser);
                    depth--;
                    if (!take(cells, line, parser.currentTokenLocation().getLineNr(), text, findings)) {
                        return;
                    }
                } else if (token == JsonToken.START_OBJECT || token.isScalarValue()) {
                    parser.skipChildren();
                    findings.refused(line, "it stands among rows of a table, and is none", NAMES_FIRST);
                }
            }
        } catch (JsonProcessingException e) {
            long at = e.getLocation() == null ? line : e.getLocation().getLineNr();
            findings.refused(
                    at,
                    "no valid JSON: " + SafeExcerpt.briefly(e.getOriginalMessage()),
                    "The rows before this place were read, those behind it were not. Get it again, or repair it.");
        }
    }

    /** The cells of a row, from its first on. */
    private static List<JsonNode> cells(JsonParser parser) throws IOException {
        List<JsonNode> cells = new ArrayList<>();
        for (JsonToken token = parser.currentToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            JsonNode cell = parser.readValueAsTree();
            if (cells.size() < MOST_CELLS) {
                cells.add(cell);
            }
        }
        return cells;
    }

    /** Takes a row; false where nothing can be read without the names of the columns. */
    private boolean take(List<JsonNode> cells, long line, long lastLine, SourceText text, DraftSink findings) {
        if (names == null) {
            names = cells.stream().map(JsonText::scalar).toList();
            if (!JsonRows.isHead(names, declared)) {
                findings.refused(line, "it is a table, and its first row doesn't name its columns", NAMES_FIRST);
                return false;
            }
        } else if (cells.stream().anyMatch(cell -> cell.toString().indexOf(SourceText.BAD) >= 0)) {
            text.badBytes(line, lastLine).ifPresent(bad -> BadText.refuse(bad, text.charset(), findings));
        } else if (cells.size() != names.size()) {
            Rejected uneven = JsonRows.uneven(cells.size(), names.size());
            findings.refused(line, uneven.problem(), uneven.advice());
        } else {
            JsonDraft.of(JsonRows.row(names, cells), line, profile)
                    .ifPresentOrElse(
                            findings::found,
                            () -> findings.refused(line, "the row has neither a headline nor a text", ""));
        }
        return true;
    }
}
