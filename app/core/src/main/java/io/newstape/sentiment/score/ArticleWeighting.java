package io.newstape.sentiment.score;

import io.newstape.schema.Evidence;
import io.newstape.schema.Sentiment;
import io.newstape.schema.TextSpan;
import io.newstape.sentiment.Clue;
import io.newstape.sentiment.model.LabelScores;
import io.newstape.text.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Weighs the readings of a company's mentions into one sentiment of the article. */
final class ArticleWeighting {

    private static final int MOST_EVIDENCE = 8;
    private static final int LONGEST_TEXT = 200;

    /** A clue, and the text of the field that it and the mention stand in. */
    private record Found(TextSpan mention, String text, Clue clue) {

        Evidence evidence() {
            int end = Math.min(clue.end(), clue.start() + LONGEST_TEXT);
            return new Evidence(
                    span(mention, clue.start(), clue.end()), text.substring(clue.start(), end), clue.weight());
        }
    }

    private double positive;
    private double neutral;
    private double negative;
    private double sum;
    // few in each list, since few mentions of a company are read: looking through it by index is cheaper than a set
    private final List<Found> found = new ArrayList<>();
    private final List<TextSpan> sentences = new ArrayList<>();
    private final List<String> events = new ArrayList<>(0);

    /**
     * Adds what one mention says.
     *
     * @param text the field that the mention stands in
     * @param ranges that field's sentences
     * @param scores what is said of the company, with its clues in the field
     */
    void add(TextSpan mention, String text, List<Sentences.Range> ranges, LabelScores scores) {
        double weight = Prominence.of(mention, scores.lean());
        positive += weight * scores.positive();
        neutral += weight * scores.neutral();
        negative += weight * scores.negative();
        sum += weight;
        for (String event : scores.events()) {
            if (!events.contains(event)) {
                events.add(event);
            }
        }
        for (int i = 0; i < scores.clues().size(); i++) {
            Clue clue = scores.clues().get(i);
            if (!isFound(mention, clue)) {
                found.add(new Found(mention, text, clue));
            }
        }
        for (Sentences.Range range : ranges) {
            if (TextScorer.carries(range, scores.clues()) && !isAdded(mention, range)) {
                sentences.add(span(mention, range.start(), range.end()));
            }
        }
    }

    private boolean isFound(TextSpan mention, Clue clue) {
        for (int i = 0; i < found.size(); i++) {
            Found before = found.get(i);
            if (isSameField(before.mention(), mention)
                    && before.clue().start() == clue.start()
                    && before.clue().end() == clue.end()) {
                return true;
            }
        }
        return false;
    }

    private boolean isAdded(TextSpan mention, Sentences.Range range) {
        for (int i = 0; i < sentences.size(); i++) {
            TextSpan before = sentences.get(i);
            if (isSameField(before, mention) && before.getStart() == range.start() && before.getEnd() == range.end()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSameField(TextSpan one, TextSpan other) {
        return one.getParagraph() == other.getParagraph() && one.getField() == other.getField();
    }

    private static TextSpan span(TextSpan mention, int start, int end) {
        return new TextSpan(mention.getField(), mention.getParagraph(), start, end);
    }

    /** The mean of the mentions, with the strongest evidence of all of them. */
    Sentiment sentiment(String scorer, String version) {
        LabelScores mean = new LabelScores();
        mean.add(positive / sum, neutral / sum, negative / sum);
        double[] p = mean.probabilities();
        events.sort(null);
        found.sort(Comparator.comparingDouble(one -> -Math.abs(one.clue().weight())));
        List<Evidence> evidence = new ArrayList<>(MOST_EVIDENCE);
        for (int i = 0; i < Math.min(MOST_EVIDENCE, found.size()); i++) {
            evidence.add(found.get(i).evidence());
        }
        return new Sentiment(
                p[0],
                p[1],
                p[2],
                p[0] - p[2],
                Math.max(p[0], Math.max(p[1], p[2])),
                sentences,
                evidence,
                List.copyOf(events),
                scorer,
                version);
    }
}
