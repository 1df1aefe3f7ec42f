package io.newstape.sentiment.model;

import io.newstape.sentiment.Clue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Adds up what speaks for each of the three labels, in log-odds, and remembers what it was. */
public final class LabelScores {

    private static final int MOST_CLUES = 8;

    private double positive;
    private double neutral;
    private double negative;
    private final List<Clue> clues = new ArrayList<>(4);
    private final List<String> events = new ArrayList<>(0);

    public void add(double toPositive, double toNeutral, double toNegative) {
        positive += toPositive;
        neutral += toNeutral;
        negative += toNegative;
    }

    /** Adds a clue that stands behind those added before; a weak one makes room for a stronger. */
    public void clue(int start, int end, double weight) {
        int at = clues.size();
        while (at > 0 && Math.abs(clues.get(at - 1).weight()) < Math.abs(weight)) {
            at--;
        }
        if (at < MOST_CLUES) {
            clues.add(at, new Clue(start, end, weight));
        }
        if (clues.size() > MOST_CLUES) {
            clues.remove(MOST_CLUES);
        }
    }

    public void event(String label) {
        int at = Collections.binarySearch(events, label);
        if (at < 0) {
            events.add(-at - 1, label);
        }
    }

    public double positive() {
        return positive;
    }

    public double neutral() {
        return neutral;
    }

    public double negative() {
        return negative;
    }

    /** How far it leans to either side: the difference of the probabilities of good and bad. */
    public double lean() {
        double highest = Math.max(positive, Math.max(neutral, negative));
        double up = StrictMath.exp(positive - highest);
        double down = StrictMath.exp(negative - highest);
        double sum = up + StrictMath.exp(neutral - highest) + down;
        return up / sum - down / sum;
    }

    /** Probabilities of positive, neutral, negative; they add up to 1. */
    public double[] probabilities() {
        double highest = Math.max(positive, Math.max(neutral, negative));
        double up = StrictMath.exp(positive - highest);
        double level = StrictMath.exp(neutral - highest);
        double down = StrictMath.exp(negative - highest);
        double sum = up + level + down;
        return new double[] {up / sum, level / sum, down / sum};
    }

    /** The strongest first; of equals the earlier. */
    public List<Clue> clues() {
        return clues;
    }

    /** Sorted, each once. */
    public List<String> events() {
        return events;
    }
}
