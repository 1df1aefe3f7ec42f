package io.newstape.sentiment.train;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often a scorer finds the events that are labelled, and how often one that it finds is right. */
public final class EventEvaluation {

    private final Map<String, Counts> byLabel = new TreeMap<>();
    private int examples;

    /**
     * The count of one label, or of all of them.
     *
     * @param labelled how many examples have it
     * @param found how many the scorer gave it to
     * @param right how many of those have it
     */
    public record Counts(int labelled, int found, int right) {

        private static final Counts NONE = new Counts(0, 0, 0);

        private Counts plus(Counts more) {
            return new Counts(labelled + more.labelled, found + more.found, right + more.right);
        }

        /** Share of the found that are right, 0 when nothing was found. */
        public double precision() {
            return found == 0 ? 0 : (double) right / found;
        }

        /** Share of the labelled that were found, 0 when nothing is labelled. */
        public double recall() {
            return labelled == 0 ? 0 : (double) right / labelled;
        }
    }

    /**
     * A label and its counts.
     *
     * @param label as in the records, such as {@code results-beat}
     */
    public record Row(String label, Counts counts) {}

    /**
     * Adds one example.
     *
     * @param labelled the events that its labels name, each once
     * @param found those that the scorer found, each once
     */
    public void add(Collection<String> labelled, Collection<String> found) {
        examples++;
        for (String label : labelled) {
            count(label, new Counts(1, 0, 0));
        }
        for (String label : found) {
            count(label, new Counts(0, 1, labelled.contains(label) ? 1 : 0));
        }
    }

    private void count(String label, Counts one) {
        byLabel.merge(label, one, Counts::plus);
    }

    /** How many examples were added. */
    public int examples() {
        return examples;
    }

    /** The counts of each label that was labelled or found, by name. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>(byLabel.size());
        byLabel.forEach((label, counts) -> rows.add(new Row(label, counts)));
        return rows;
    }

    /** The counts of all labels together. */
    public Counts all() {
        return byLabel.values().stream().reduce(Counts.NONE, Counts::plus);
    }
}
