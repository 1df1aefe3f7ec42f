package io.newstape.article.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.article.format.Rejected;
import io.newstape.article.format.SourceProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The rows of a table as lists of cells. The names of the columns stand in a list beside them ({@code columns} and {@code
 * data}), or in the first row, as spreadsheets give it ({@code values}).
 */
final class JsonRows {

    private static final List<String> HEADS = List.of("columns", "fields", "header", "headers", "meta", "schema");

    /** Spreadsheets leave out the empty cells at the end of a row. */
    private static final Set<String> MAY_BE_SHORT = Set.of("values");

    private static final String A_CELL_A_COLUMN =
            "Each row of a table has a cell in each column. Only this row was left out.";

    private JsonRows() {}

    /**
     * The rows in an object; empty when it has no table of this form.
     *
     * @param refused takes what is wrong with a row that has another number of cells than there are columns
     */
    static Optional<List<ObjectNode>> in(JsonNode object, SourceProfile profile, Consumer<Rejected> refused) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            JsonNode rows = field.getValue();
            if (!isListOfRows(rows)) {
                continue;
            }
            Optional<List<String>> beside = HEADS.stream()
                    .map(name -> names(object.path(name)))
                    .filter(names -> !names.isEmpty())
                    .findFirst();
            boolean mayBeShort = MAY_BE_SHORT.contains(JsonFields.plain(field.getKey()));
            boolean isOfADataFrame =
                    object.path("columns").isArray() && field.getKey().equals("data");
            if (beside.isPresent()) {
                TableColumns columns = new TableColumns(beside.get(), profile);
                if (isOfADataFrame || isHead(columns)) {
                    return Optional.of(rows(columns, rows, 0, mayBeShort, refused));
                }
            }
            TableColumns first = new TableColumns(names(rows.get(0)), profile);
            if (isHead(first)) {
                return Optional.of(rows(first, rows, 1, mayBeShort, refused));
            }
        }
        return Optional.empty();
    }

    /** Whether these are columns of a table of news. */
    static boolean isHead(TableColumns columns) {
        return columns.count() > 1 && columns.count() <= TableColumns.MOST && columns.areOfNews();
    }

    /** What is wrong with a row that has another number of cells. */
    static Rejected uneven(int cells, int columns) {
        return new Rejected(
                "a row of its data has " + cells + " cells, and there are " + columns + " columns", A_CELL_A_COLUMN);
    }

    private static List<ObjectNode> rows(
            TableColumns columns, JsonNode data, int from, boolean mayBeShort, Consumer<Rejected> refused) {
        List<ObjectNode> rows = new ArrayList<>();
        for (int i = from; i < data.size(); i++) {
            List<JsonNode> cells = data.get(i).valueStream().toList();
            if (cells.size() > columns.count() || cells.size() < columns.count() && !mayBeShort) {
                refused.accept(uneven(cells.size(), columns.count()));
            } else {
                rows.add(columns.row(cells));
            }
        }
        return rows;
    }

    /** Names in a list, each as a text or as an object that has it; empty where it is none. */
    private static List<String> names(JsonNode list) {
        if (!list.isArray()) {
            return names(list.path("fields"), list.isObject());
        }
        List<String> names = list.valueStream()
                .map(name -> name.isTextual() ? name.textValue() : JsonText.scalar(name.get("name")))
                .toList();
        return names.contains("") ? List.of() : names;
    }

    private static List<String> names(JsonNode fields, boolean ofSchema) {
        return ofSchema && fields.isArray() ? names(fields) : List.of();
    }

    private static boolean isListOfRows(JsonNode list) {
        return list.isArray() && !list.isEmpty() && list.valueStream().allMatch(JsonNode::isArray);
    }
}
