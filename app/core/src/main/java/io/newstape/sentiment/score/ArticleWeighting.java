package io.newstape.sentiment.score;

import io.newstape.schema.ArticleField;
import io.newstape.schema.Evidence;
import io.newstape.schema.Sentiment;
import io.newstape.schema.TextSpan;
import io.newstape.sentiment.Clue;
import io.newstape.sentiment.model.LabelScores;
import io.newstape.text.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Weighs the readings of a company's mentions into one sentiment of the article. */
final class ArticleWeighting {

    private static final int MOST_EVIDENCE = 8;
    private static final int LONGEST_TEXT = 200;

    /** A range in a field; Avro's own records are slow to compare. */
    private record Place(ArticleField field, int paragraph, int start, int end) {

        static Place in(TextSpan mention, int start, int end) {
            return new Place(mention.getField(), mention.getParagraph(), start, end);
        }

        TextSpan span() {
            return new TextSpan(field, paragraph, start, end);
        }
    }

    /** A piece of evidence that isn't a record yet. */
    private record Found(Place place, String text, double weight) {

        Evidence evidence() {
            int end = Math.min(place.end(), place.start() + LONGEST_TEXT);
            return new Evidence(place.span(), text.substring(place.start(), end), weight);
        }
    }

    private double positive;
    private double neutral;
    private double negative;
    private double sum;
    private final Set<Place> seen = new HashSet<>();
    private final List<Found> found = new ArrayList<>();
    private final Set<Place> sentences = new LinkedHashSet<>();
    private final LabelScores events = new LabelScores();

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
        scores.events().forEach(events::event);
        List<Clue> clues = scores.clues();
        for (Clue clue : clues) {
            Place place = Place.in(mention, clue.start(), clue.end());
            if (seen.add(place)) {
                found.add(new Found(place, text, clue.weight()));
            }
        }
        for (Sentences.Range range : TextScorer.carrying(ranges, clues)) {
            sentences.add(Place.in(mention, range.start(), range.end()));
        }
    }

    /** The mean of the mentions, with the strongest evidence of all of them. */
    Sentiment sentiment(String scorer, String version) {
        LabelScores mean = new LabelScores();
        mean.add(positive / sum, neutral / sum, negative / sum);
        double[] p = mean.probabilities();
        found.sort(Comparator.comparingDouble(one -> -Math.abs(one.weight())));
        List<Evidence> evidence = new ArrayList<>(MOST_EVIDENCE);
        for (int i = 0; i < Math.min(MOST_EVIDENCE, found.size()); i++) {
            evidence.add(found.get(i).evidence());
        }
        List<TextSpan> spans = new ArrayList<>(sentences.size());
        sentences.forEach(sentence -> spans.add(sentence.span()));
        return new Sentiment(
                p[0],
                p[1],
                p[2],
                p[0] - p[2],
                Math.max(p[0], Math.max(p[1], p[2])),
                spans,
                evidence,
                events.events(),
                scorer,
                version);
    }
}
