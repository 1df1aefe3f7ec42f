package io.newstape.article.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.article.format.Rejected;
import io.newstape.article.format.SourceProfile;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tables in one JSON object, as data frames write them: a list for each column, an object of numbered cells for each
 * column, or rows of cells, see {@link JsonRows}. Each row is an article.
 */
final class JsonColumns {

    private static final Set<JsonField> LEADING = Set.of(JsonField.HEADLINE, JsonField.PUBLISHED);

    /**
     * Two of these parts as columns make a table, if one is the headline or the time: an article may have a list of
     * paragraphs or addresses, but it has one headline and one time.
     */
    private static final List<JsonField> PARTS =
            List.of(JsonField.HEADLINE, JsonField.BODY, JsonField.SHORT_BODY, JsonField.PUBLISHED, JsonField.URL);

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private JsonColumns() {}

    /**
     * The rows of a table; empty when the object isn't one.
     *
     * @param refused takes what is wrong with a row that can't be read
     * @throws Rejected when its columns aren't of one length
     */
    static Optional<List<ObjectNode>> rows(JsonNode object, SourceProfile profile, Consumer<Rejected> refused)
            throws Rejected {
        if (!object.isObject()) {
            return Optional.empty();
        }
        Optional<List<ObjectNode>> beside = JsonRows.in(object, profile, refused);
        if (beside.isPresent()) {
            return beside;
        }
        Set<String> columns = new HashSet<>();
        Set<String> rows = new LinkedHashSet<>();
        Set<Integer> lengths = new TreeSet<>();
        Set<JsonField> parts = EnumSet.noneOf(JsonField.class);
        boolean leading = false;
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (isColumn(field.getValue())) {
                columns.add(field.getKey());
                rows.addAll(names(field.getValue()));
                lengths.add(field.getValue().size());
                Optional<JsonField> part = part(field.getKey());
                part.ifPresent(parts::add);
                leading |= part.filter(LEADING::contains).isPresent()
                        && (field.getValue().isObject() || field.getValue().size() > 1);
            }
        }
        if (parts.size() < 2 || !leading) {
            return Optional.empty();
        }
        if (lengths.size() > 1) {
            throw new Rejected(
                    "its columns are of different lengths", "Each row of a table has a cell in each column.");
        }
        return Optional.of(rows.stream().map(row -> row(object, columns, row)).toList());
    }

    /** What isn't a column holds for all rows. */
    private static ObjectNode row(JsonNode object, Set<String> columns, String name) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            JsonNode value = field.getValue();
            JsonNode cell = columns.contains(field.getKey()) ? cell(value, name) : value;
            if (cell != null) {
                row.set(field.getKey(), cell);
            }
        }
        return row;
    }

    private static JsonNode cell(JsonNode column, String name) {
        return column.isArray() ? column.get(Integer.parseInt(name)) : column.get(name);
    }

    private static List<String> names(JsonNode column) {
        return column.isObject()
                ? column.properties().stream().map(Map.Entry::getKey).toList()
                : Stream.iterate(0, i -> i < column.size(), i -> i + 1)
                        .map(String::valueOf)
                        .toList();
    }

    /** Cells in a list, or numbered ones in an object; each a plain value. */
    private static boolean isColumn(JsonNode value) {
        if (!value.isContainerNode() || value.isEmpty()) {
            return false;
        }
        boolean numbered = value.isArray()
                || value.properties().stream()
                        .allMatch(cell -> NUMBER.matcher(cell.getKey()).matches());
        return numbered && value.valueStream().allMatch(JsonNode::isValueNode);
    }

    private static Optional<JsonField> part(String name) {
        String plain = SourceProfile.plain(name);
        return PARTS.stream().filter(part -> part.names().contains(plain)).findFirst();
    }
}
