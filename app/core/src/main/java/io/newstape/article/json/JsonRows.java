package io.newstape.article.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.article.format.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of a table as lists of cells. The names of the columns stand in a list beside them ({@code columns} and {@code
 * data}), or in the first row, as spreadsheets give it ({@code values}).
 */
final class JsonRows {

    private static final List<String> HEADS = List.of("columns", "fields", "header", "headers", "meta", "schema");

    /** Spreadsheets leave out the empty cells at the end of a row. */
    private static final Set<String> MAY_BE_SHORT = Set.of("values");

    private static final String A_CELL_A_COLUMN = "Each row of a table has a cell in each column.";

    private JsonRows() {}

    /**
     * The rows in an object; none when it has no table of this form.
     *
     * @throws Rejected when a row has another number of cells than there are columns
     */
    static List<ObjectNode> in(JsonNode object) throws Rejected {
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
            if (beside.isPresent() && (isOfADataFrame || isHead(beside.get(), Set.of()))) {
                return rows(beside.get(), rows, 0, mayBeShort);
            }
            List<String> first = names(rows.get(0));
            if (isHead(first, Set.of())) {
                return rows(first, rows, 1, mayBeShort);
            }
        }
        return List.of();
    }

    /**
     * Whether these are names of columns of a table of news.
     *
     * @param declared plain names that somebody said an article has
     */
    static boolean isHead(List<String> names, Set<String> declared) {
        return names.size() > 1
                && names.stream()
                        .map(JsonFields::plain)
                        .anyMatch(name -> declared.contains(name)
                                || List.of(JsonField.HEADLINE, JsonField.BODY, JsonField.SHORT_BODY).stream()
                                        .anyMatch(field -> field.names().contains(name)));
    }

    /** A row by the names of its columns. */
    static ObjectNode row(List<String> names, List<JsonNode> cells) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < cells.size(); i++) {
            row.set(names.get(i), cells.get(i));
        }
        return row;
    }

    /** What is wrong with a row that has another number of cells. */
    static Rejected uneven(int cells, int columns) {
        return new Rejected(
                "a row of its data has " + cells + " cells, and there are " + columns + " columns", A_CELL_A_COLUMN);
    }

    private static List<ObjectNode> rows(List<String> names, JsonNode data, int from, boolean mayBeShort)
            throws Rejected {
        List<ObjectNode> rows = new ArrayList<>();
        for (int i = from; i < data.size(); i++) {
            List<JsonNode> cells = data.get(i).valueStream().toList();
            if (cells.size() > names.size() || cells.size() < names.size() && !mayBeShort) {
                throw uneven(cells.size(), names.size());
            }
            rows.add(row(names, cells));
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
