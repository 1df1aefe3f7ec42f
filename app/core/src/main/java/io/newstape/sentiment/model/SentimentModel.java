package io.newstape.sentiment.model;

import io.newstape.text.Sha256;
import io.newstape.text.Symbols;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/**
 * Learned weights: what each feature adds to the log-odds of positive, neutral and negative.
 *
 * <p>The file is text, so that a change can be read: a first line with the format, remarks, the two temperatures that
 * log-odds are divided by (in headlines, and in long sentences), and then one feature a line, sorted: kind, scope, one or two words, three weights in
 * thousandths. Its version is the beginning of the SHA-256 of its bytes.
 */
public final class SentimentModel {

    public static final String FORMAT = "newstape-sentiment-model 1";
    public static final int LABELS = WeightTable.LABELS;
    /** The feature that every text has: beginning of its line. */
    public static final String ALWAYS = "x\t*\talways\t";

    static final long ALWAYS_SYMBOL = Symbols.of("always");

    /** Where the second temperature holds: a sentence of 37 words that ends in a full stop. */
    public static final double PROSE_WORD_WEIGHT = 0.15;

    private static final String SHIPPED = "model.tsv.gz";
    private static final int VERSION_BYTES = 6;
    static final double UNIT = 1000;

    private final String version;
    private final WeightTable weights = new WeightTable();
    private double headlineTemperature = 1;
    private double proseTemperature = 1;

    private SentimentModel(String version) {
        this.version = version;
    }

    /** The model of the jar. */
    public static SentimentModel shipped() {
        return read(shippedFile());
    }

    /** The file of the jar's model, as {@code newstape train} wrote it. The jar has it packed. */
    public static byte[] shippedFile() {
        try (InputStream in = SentimentModel.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException(SHIPPED + " is missing from the jar");
            }
            return new GZIPInputStream(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + SHIPPED, e);
        }
    }

    /**
     * @param file the bytes that {@code newstape train} wrote
     * @throws IllegalArgumentException when they are no model; the message says which line is wrong
     */
    public static SentimentModel read(byte[] file) {
        SentimentModel model = new SentimentModel(versionOf(file));
        String[] lines = new String(file, StandardCharsets.UTF_8).split("\n", -1);
        if (!lines[0].equals(FORMAT)) {
            throw new IllegalArgumentException("line 1: a model begins with '" + FORMAT + "'");
        }
        for (int i = 1; i < lines.length; i++) {
            String line = lines[i];
            if (line.startsWith("temperature\t")) {
                model.setTemperatures(line.split("\t", -1), i + 1);
            } else if (!line.isEmpty() && line.charAt(0) != '#') {
                model.add(line.split("\t", -1), i + 1);
            }
        }
        return model;
    }

    private void setTemperatures(String[] cells, int line) {
        if (cells.length != 3) {
            throw new IllegalArgumentException("line " + line + ": not two temperatures");
        }
        headlineTemperature = number(cells[1], line) / UNIT;
        proseTemperature = number(cells[2], line) / UNIT;
    }

    private void add(String[] cells, int line) {
        if (cells.length != 7 || cells[0].length() != 1 || cells[1].length() != 1) {
            throw new IllegalArgumentException("line " + line + ": not kind, scope, two words and three weights");
        }
        int[] three = new int[LABELS];
        for (int label = 0; label < LABELS; label++) {
            three[label] = number(cells[4 + label], line);
        }
        long second = cells[3].isEmpty() ? 0 : Symbols.of(cells[3]);
        weights.put(key(cells[0].charAt(0), cells[1].charAt(0), Symbols.of(cells[2]), second), three);
    }

    private static int number(String cell, int line) {
        try {
            return Integer.parseInt(cell);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("line " + line + ": no whole number: '" + cell + "'", e);
        }
    }

    private static long key(char template, char group, long first, long second) {
        return Symbols.pair(Symbols.pair(template << 8 | group, first), second);
    }

    /** Place of a feature's weights, or -1 when nothing was learned for it. */
    int place(FeatureTemplate template, char group, long first, long second) {
        return weights.place(key(template.letter(), group, first, second));
    }

    /** What one unit of the feature at this place adds to the log-odds of a label, in thousandths. */
    int weight(int place, int label) {
        return weights.weight(place, label);
    }

    /**
     * What the log-odds of a text are divided by to make honest probabilities.
     *
     * @param wordWeight how much each word of it counts, 1 in a headline
     */
    double temperature(double wordWeight) {
        double prose = Math.min(1, (1 - wordWeight) / (1 - PROSE_WORD_WEIGHT));
        return headlineTemperature + prose * (proseTemperature - headlineTemperature);
    }

    /** Content hash, twelve hexadecimal digits. */
    public String version() {
        return version;
    }

    /** How many features it has weights for. */
    public int size() {
        return weights.size();
    }

    private static String versionOf(byte[] file) {
        return new Sha256().add(file).hex(VERSION_BYTES);
    }
}
