package io.newstape.sentiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Adds up what speaks for each of the three labels, in log-odds, and remembers what it was. */
final class Tally {

    private double positive;
    private double neutral;
    private double negative;
    private final List<Clue> clues = new ArrayList<>();
    private final List<String> events = new ArrayList<>();

    void add(double toPositive, double toNeutral, double toNegative) {
        positive += toPositive;
        neutral += toNeutral;
        negative += toNegative;
    }

    void clue(int start, int end, double weight) {
        clues.add(new Clue(start, end, weight));
    }

    void event(String label) {
        if (!label.isEmpty() && !events.contains(label)) {
            events.add(label);
        }
    }

    double positive() {
        return positive;
    }

    double neutral() {
        return neutral;
    }

    double negative() {
        return negative;
    }

    /** How far it leans to either side: the difference of the probabilities of good and bad. */
    double lean() {
        double[] p = probabilities();
        return p[0] - p[2];
    }

    /** Probabilities of positive, neutral, negative; they add up to 1. */
    double[] probabilities() {
        double highest = Math.max(positive, Math.max(neutral, negative));
        double up = StrictMath.exp(positive - highest);
        double level = StrictMath.exp(neutral - highest);
        double down = StrictMath.exp(negative - highest);
        double sum = up + level + down;
        return new double[] {up / sum, level / sum, down / sum};
    }

    /** The strongest first; of equals the earlier. */
    List<Clue> clues(int most) {
        List<Clue> sorted = new ArrayList<>(clues);
        sorted.sort(Comparator.comparingDouble((Clue clue) -> -Math.abs(clue.weight()))
                .thenComparingInt(Clue::start)
                .thenComparingInt(Clue::end));
        return sorted.subList(0, Math.min(most, sorted.size()));
    }

    List<String> events() {
        return events.stream().sorted().toList();
    }
}
