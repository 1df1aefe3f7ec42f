package io.newstape.sentiment;

import io.newstape.article.Sentences;
import io.newstape.schema.Article;
import io.newstape.schema.ArticleField;
import io.newstape.schema.Evidence;
import io.newstape.schema.Sentiment;
import io.newstape.schema.TextSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The scorer of the jar. It reads each mention of a company in its own sentence and weighs the readings: the headline
 * most, then the lead, later paragraphs less and less; a mention with nothing to say hardly counts.
 */
public final class BuiltInScorer implements CompanyScorer {

    private static final String NAME = "newstape";
    private static final double HEADLINE = 2.0;
    private static final double LEAD = 1.5;
    private static final double SILENT_MENTION = 0.1;
    private static final int MOST_EVIDENCE = 8;
    private static final int LONGEST_TEXT = 200;
    /** More mentions of one company than this add nothing to its score but time. */
    private static final int MOST_MENTIONS = 32;

    private final TextScorer reader;

    private BuiltInScorer(TextScorer reader) {
        this.reader = reader;
    }

    /** The scorer with the rules and the model of the jar. */
    public static BuiltInScorer shipped() {
        return new BuiltInScorer(TextScorer.shipped());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String version() {
        return reader.version();
    }

    @Override
    public List<Sentiment> score(Article article, List<Target> targets) {
        Map<Integer, Passage> passages = new HashMap<>();
        List<Sentiment> sentiments = new ArrayList<>(targets.size());
        for (Target target : targets) {
            sentiments.add(sentiment(article, target, passages));
        }
        return sentiments;
    }

    private Sentiment sentiment(Article article, Target target, Map<Integer, Passage> passages) {
        Tally total = new Tally();
        double sum = 0;
        List<Evidence> evidence = new ArrayList<>();
        List<TextSpan> sentences = new ArrayList<>();
        int count = Math.min(target.mentions().size(), MOST_MENTIONS);
        for (TextSpan mention : target.mentions().subList(0, count)) {
            Passage passage = passages.computeIfAbsent(
                    mention.getParagraph(), paragraph -> reader.passage(field(article, mention)));
            check(passage, mention, target);
            Tally tally = reader.tally(passage, mention.getStart(), mention.getEnd());
            double weight = position(mention) * (SILENT_MENTION + Math.abs(tally.lean()));
            total.add(weight * tally.positive(), weight * tally.neutral(), weight * tally.negative());
            tally.events().forEach(total::event);
            sum += weight;
            collect(passage, mention, tally, evidence, sentences);
        }
        Tally mean = new Tally();
        mean.add(total.positive() / sum, total.neutral() / sum, total.negative() / sum);
        return record(mean.probabilities(), total.events(), evidence, sentences);
    }

    private static double position(TextSpan mention) {
        if (mention.getField() == ArticleField.HEADLINE) {
            return HEADLINE;
        }
        return mention.getParagraph() == 0 ? LEAD : 1 / (1 + 0.25 * mention.getParagraph());
    }

    private static String field(Article article, TextSpan mention) {
        if (mention.getField() == ArticleField.HEADLINE) {
            return article.getHeadline();
        }
        if (mention.getParagraph() < 0
                || mention.getParagraph() >= article.getParagraphs().size()) {
            throw new IllegalArgumentException("article " + article.getArticleId() + " has "
                    + article.getParagraphs().size() + " paragraphs, none numbered " + mention.getParagraph());
        }
        return article.getParagraphs().get(mention.getParagraph());
    }

    private static void check(Passage passage, TextSpan mention, Target target) {
        int length = passage.text().length();
        if (mention.getStart() < 0 || mention.getEnd() > length || mention.getStart() >= mention.getEnd()) {
            throw new IllegalArgumentException("no mention of " + target.company() + " at " + mention.getStart()
                    + " to " + mention.getEnd() + " in a text of " + length);
        }
    }

    private static void collect(
            Passage passage, TextSpan mention, Tally tally, List<Evidence> evidence, List<TextSpan> sentences) {
        List<Clue> clues = tally.clues().stream().limit(MOST_EVIDENCE).toList();
        for (Clue clue : clues) {
            TextSpan span = span(mention, clue.start(), clue.end());
            if (evidence.stream().noneMatch(known -> known.getSpan().equals(span))) {
                String text =
                        passage.text().subSequence(clue.start(), clue.end()).toString();
                evidence.add(
                        new Evidence(span, text.substring(0, Math.min(text.length(), LONGEST_TEXT)), clue.weight()));
            }
        }
        for (Sentences.Range range : TextScorer.carrying(passage, clues)) {
            TextSpan span = span(mention, range.start(), range.end());
            if (!sentences.contains(span)) {
                sentences.add(span);
            }
        }
    }

    private static TextSpan span(TextSpan mention, int start, int end) {
        return new TextSpan(mention.getField(), mention.getParagraph(), start, end);
    }

    private Sentiment record(double[] p, List<String> events, List<Evidence> evidence, List<TextSpan> sentences) {
        evidence.sort((one, other) -> Double.compare(Math.abs(other.getWeight()), Math.abs(one.getWeight())));
        return Sentiment.newBuilder()
                .setPositive(p[0])
                .setNeutral(p[1])
                .setNegative(p[2])
                .setScore(p[0] - p[2])
                .setConfidence(Math.max(p[0], Math.max(p[1], p[2])))
                .setSentences(sentences)
                .setEvidence(List.copyOf(evidence.subList(0, Math.min(evidence.size(), MOST_EVIDENCE))))
                .setEvents(events)
                .setScorer(name())
                .setModelVersion(version())
                .build();
    }
}
