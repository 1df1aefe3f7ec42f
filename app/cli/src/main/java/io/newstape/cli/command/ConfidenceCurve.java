package io.newstape.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How many of the mentions of each confidence are right: a confidence that means what it says rises with precision. */
final class ConfidenceCurve {

    /** Lower bounds of the bins; the last takes all below the one before. */
    private static final double[] FROM = {0.95, 0.9, 0.8, 0.7, 0.5, 0};

    private final int[] right = new int[FROM.length];
    private final int[] wrong = new int[FROM.length];

    /**
     * A bin that has mentions.
     *
     * @param from lowest confidence in it
     */
    record Bin(double from, int right, int wrong) {

        double precision() {
            return (double) right / (right + wrong);
        }

        String name() {
            return String.format(Locale.ROOT, "confidence from %.2f", from);
        }
    }

    void add(double confidence, boolean isRight) {
        int bin = 0;
        while (confidence < FROM[bin]) {
            bin++;
        }
        (isRight ? right : wrong)[bin]++;
    }

    /** The bins that have mentions, the highest confidence first. */
    List<Bin> bins() {
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < FROM.length; i++) {
            if (right[i] + wrong[i] > 0) {
                bins.add(new Bin(FROM[i], right[i], wrong[i]));
            }
        }
        return bins;
    }

    ArrayNode json() {
        ArrayNode bins = JsonNodeFactory.instance.arrayNode();
        bins().forEach(bin -> bins.addObject()
                .put("from", bin.from())
                .put("right", bin.right())
                .put("wrong", bin.wrong())
                .put("precision", bin.precision()));
        return bins;
    }
}
