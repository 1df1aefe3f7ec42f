package io.newstape.history.verify;

import java.util.List;

/**
 * Where a replay and the recorded log part.
 *
 * @param kind in what way
 * @param topic topic of the derived record
 * @param partition its partition
 * @param offset where the recorded record stands; -1 when there is none
 * @param key the record's key; may be empty
 * @param source the record that it was made from, {@code topic-partition@offset}; empty when unknown
 * @param fields the fields that differ, for {@link Kind#DIFFERENT}; empty when only bytes or times do
 */
public record Difference(
        Kind kind, String topic, int partition, long offset, String key, String source, List<FieldDifference> fields) {

    /** In what way. */
    public enum Kind {
        /** The replay makes a record that the log doesn't have there. */
        MISSING,
        /** The log has a record that the replay doesn't make there. */
        UNEXPECTED,
        /** Both have the record, and its values or times differ. */
        DIFFERENT
    }
}
