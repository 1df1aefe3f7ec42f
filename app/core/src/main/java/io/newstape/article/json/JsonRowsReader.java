package io.newstape.article.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.newstape.article.format.BadText;
import io.newstape.article.format.DraftSink;
import io.newstape.article.format.ReadOptions;
import io.newstape.article.format.Rejected;
import io.newstape.article.format.SafeExcerpt;
import io.newstape.article.format.SourceText;
import java.io.IOException;
import java.util.List;

/**
 * Reads a document that is nothing but rows of cells, in a list or one a line. The first row names the columns. A row
 * that can't be read costs itself alone.
 */
final class JsonRowsReader {

    private static final String NAMES_FIRST =
            "Put a row with the names of the columns first, such as [\"published\",\"headline\",\"body\"].";
    private static final String ALONE = "Only this row was left out. The others are read.";

    private final ReadOptions options;
    private final ObjectReader json;
    private TableColumns columns;

    JsonRowsReader(ReadOptions options, ObjectReader json) {
        this.options = options;
        this.json = json;
    }

    void read(SourceText text, DraftSink findings) throws IOException {
        JsonPieces pieces = JsonPieces.rows(text);
        // what follows a broken row, up to the next one, is the rest of it
        boolean restFollows = false;
        for (JsonPieces.Piece piece = pieces.next(); piece != null; piece = pieces.next()) {
            if (piece.text().indexOf(SourceText.BAD) >= 0) {
                text.badBytes(piece.line(), piece.lastLine())
                        .ifPresent(bad -> BadText.refuse(bad, text.charset(), findings));
            } else if (piece.kind() != JsonPieces.Kind.OTHER) {
                if (!take(piece, findings)) {
                    return;
                }
            } else if (!restFollows) {
                findings.refused(piece.line(), "it stands among rows of a table, and is none", NAMES_FIRST);
            }
            restFollows =
                    piece.kind() == JsonPieces.Kind.BROKEN || restFollows && piece.kind() == JsonPieces.Kind.OTHER;
        }
    }

    /** Takes a row; false where nothing can be read without the names of the columns. */
    private boolean take(JsonPieces.Piece row, DraftSink findings) {
        try {
            List<JsonNode> cells = cells(row);
            if (columns != null) {
                read(cells, row.line(), findings);
                return true;
            }
            columns = new TableColumns(cells.stream().map(JsonText::scalar).toList(), options.profile());
        } catch (Rejected e) {
            findings.refused(row.line(), e.problem(), e.advice());
            return columns != null;
        }
        if (!JsonRows.isHead(columns)) {
            findings.refused(row.line(), "it is a table, and its first row doesn't name its columns", NAMES_FIRST);
            return false;
        }
        return true;
    }

    private List<JsonNode> cells(JsonPieces.Piece row) throws Rejected {
        if (row.kind() == JsonPieces.Kind.TOO_LONG) {
            throw row.tooLong(options.maxTextBytes());
        }
        if (row.kind() == JsonPieces.Kind.BROKEN) {
            throw new Rejected("the row that starts here isn't complete", ALONE);
        }
        try {
            JsonNode cells = json.readTree(row.text());
            if (cells.size() > TableColumns.MOST) {
                throw JsonRows.uneven(cells.size(), columns == null ? TableColumns.MOST : columns.count());
            }
            return cells.valueStream().toList();
        } catch (JsonProcessingException e) {
            throw new Rejected("no valid JSON: " + SafeExcerpt.briefly(e.getOriginalMessage()), ALONE);
        }
    }

    private void read(List<JsonNode> cells, long line, DraftSink findings) throws Rejected {
        if (cells.size() != columns.count()) {
            throw JsonRows.uneven(cells.size(), columns.count());
        }
        JsonDraft.of(columns.row(cells), line, options.profile())
                .ifPresentOrElse(
                        findings::found, () -> findings.refused(line, "the row has neither a headline nor a text", ""));
    }
}
