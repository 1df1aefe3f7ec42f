package io.newstape.sentiment.model;

import io.newstape.sentiment.Clue;
import java.util.ArrayList;
import java.util.List;

/** Adds up what speaks for each of the three labels, in log-odds, and remembers what it was. */
public final class LabelScores {

    private static final int MOST_CLUES = 8;
    /** From this lean on, from 0 to 1, the news contradicts an event of the other sign. */
    private static final double CONTRARY = 0.3;

    private double positive;
    private double neutral;
    private double negative;
    private final List<Clue> clues = new ArrayList<>(4);
    private final List<Event> events = new ArrayList<>(0);

    /** An event, and what it is for a company on its face: above 0 when it is good. */
    private record Event(String label, double worth) {}

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

    /**
     * Adds an event.
     *
     * @param worth what the event is for a company on its face: above 0 for good, below for bad, 0 for either
     */
    public void event(String label, double worth) {
        events.add(new Event(label, worth));
    }

    /** Takes over the events of other scores. */
    public void events(LabelScores others) {
        events.addAll(others.events);
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

    /**
     * The events, sorted, each once. One that is good for a company whose news is bad is mostly somebody else's, or
     * called off: it is left out, and so is a bad one in good news.
     */
    public List<String> events() {
        if (events.isEmpty()) {
            return List.of();
        }
        double lean = lean();
        List<String> labels = new ArrayList<>(events.size());
        for (Event event : events) {
            if (Math.signum(event.worth()) * lean > -CONTRARY && !labels.contains(event.label())) {
                labels.add(event.label());
            }
        }
        labels.sort(null);
        return labels;
    }
}
