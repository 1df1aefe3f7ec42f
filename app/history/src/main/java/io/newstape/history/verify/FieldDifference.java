package io.newstape.history.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/**
 * A field that two records differ in.
 *
 * @param path the field's name; {@code a.b} for a field of a field, {@code a[2]} for an element
 * @param recorded its value in the recorded record
 * @param replayed its value in the replayed one
 */
public record FieldDifference(String path, String recorded, String replayed) {

    private static final int MOST = 50;
    private static final int LONGEST = 200;

    /** Compares two records of one schema, field by field; the first 50 differences. */
    static List<FieldDifference> between(IndexedRecord recorded, IndexedRecord replayed) {
        List<FieldDifference> differences = new ArrayList<>();
        compare("", recorded, replayed, differences);
        return differences;
    }

    private static void compare(String path, Object a, Object b, List<FieldDifference> differences) {
        if (differences.size() >= MOST || Objects.equals(a, b)) {
            return;
        }
        if (a instanceof IndexedRecord left && b instanceof IndexedRecord right) {
            for (Schema.Field field : left.getSchema().getFields()) {
                String inner = path.isEmpty() ? field.name() : path + "." + field.name();
                compare(inner, left.get(field.pos()), right.get(field.pos()), differences);
            }
        } else if (a instanceof List<?> left && b instanceof List<?> right && left.size() == right.size()) {
            for (int i = 0; i < left.size(); i++) {
                compare(path + "[" + i + "]", left.get(i), right.get(i), differences);
            }
        } else {
            differences.add(new FieldDifference(path, shown(a), shown(b)));
        }
    }

    private static String shown(Object value) {
        String text = String.valueOf(value);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
