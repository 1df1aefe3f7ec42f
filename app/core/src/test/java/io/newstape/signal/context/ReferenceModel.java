package io.newstape.signal.context;

import io.newstape.schema.Baseline;
import io.newstape.schema.ScoredMention;
import io.newstape.schema.SignalAction;
import io.newstape.schema.Similar;
import io.newstape.schema.WindowCounts;
import io.newstape.signal.novelty.Sketch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What signals in context should say, written down plainly: every article is kept for ever, and every answer is counted
 * from scratch over all of them.
 */
final class ReferenceModel {

    record Kept(int number, ScoredMention mention, Instant firstPublished) {

        double[] score() {
            return mention.getSentiment() == null
                    ? new double[0]
                    : new double[] {mention.getSentiment().getScore()};
        }
    }

    /** Null fields where the context has none. */
    record Answer(WindowCounts novelty, List<String> similar, WindowCounts volume, Baseline baseline) {}

    private final Map<String, Kept> holding = new TreeMap<>();
    private final Map<String, Kept> retracted = new TreeMap<>();
    private int arrivals;

    Answer add(ScoredMention mention) {
        String id = mention.getSignalId();
        if (mention.getAction() == SignalAction.RETRACTED) {
            Kept gone = holding.remove(id);
            if (gone != null) {
                retracted.put(id, gone);
            }
            return new Answer(null, List.of(), null, null);
        }
        Kept known = holding.getOrDefault(id, retracted.get(id));
        boolean forgotten = known == null && mention.getAction() == SignalAction.REVISED;
        Kept kept = known == null
                ? new Kept(arrivals++, mention, mention.getArticle().getPublishedAt())
                : new Kept(known.number(), mention, known.firstPublished());
        holding.remove(id);
        retracted.remove(id);
        Answer answer = answer(kept);
        if (!forgotten) {
            holding.put(id, kept);
        }
        return answer;
    }

    private Answer answer(Kept now) {
        List<Kept> before = holding.values().stream()
                .filter(kept -> kept.firstPublished().isBefore(now.firstPublished())
                        || kept.firstPublished().equals(now.firstPublished()) && kept.number() < now.number())
                .sorted(Comparator.comparing(Kept::firstPublished).thenComparing(Kept::number))
                .toList();
        List<Kept> alike = before.stream()
                .filter(kept -> similarity(kept, now) >= Sketch.SAME_STORY)
                .toList();
        boolean sketched = !now.mention().getSketch().isEmpty();
        return new Answer(
                sketched ? counts(alike, now) : null,
                alike.stream()
                        .filter(kept -> age(kept, now).compareTo(Duration.ofDays(7)) < 0)
                        .limit(16)
                        .map(kept -> kept.mention().getArticle().getArticleId())
                        .toList(),
                counts(before, now),
                baseline(before, now));
    }

    private static double similarity(Kept a, Kept b) {
        return Sketch.similarity(sketch(a), sketch(b));
    }

    private static long[] sketch(Kept kept) {
        return kept.mention().getSketch().stream().mapToLong(Long::longValue).toArray();
    }

    private static Duration age(Kept kept, Kept now) {
        return Duration.between(kept.firstPublished(), now.firstPublished());
    }

    private static WindowCounts counts(List<Kept> articles, Kept now) {
        int[] counts = IntStream.of(12, 24, 72, 120, 168)
                .map(hours -> (int) articles.stream()
                        .filter(kept -> age(kept, now).compareTo(Duration.ofHours(hours)) < 0)
                        .count())
                .toArray();
        return new WindowCounts(counts[0], counts[1], counts[2], counts[3], counts[4]);
    }

    private static Baseline baseline(List<Kept> before, Kept now) {
        List<double[]> weighted = new ArrayList<>();
        for (Kept kept : before) {
            for (double score : kept.score()) {
                weighted.add(new double[] {Math.pow(0.5, age(kept, now).toMillis() / (7 * 86_400_000.0)), score});
            }
        }
        double weight = weighted.stream().mapToDouble(w -> w[0]).sum();
        if (weight < 1e-6) {
            return null;
        }
        double mean = weighted.stream().mapToDouble(w -> w[0] * w[1]).sum() / weight;
        double variance = weighted.stream()
                        .mapToDouble(w -> w[0] * (w[1] - mean) * (w[1] - mean))
                        .sum()
                / weight;
        return new Baseline(mean, Math.sqrt(variance), weight);
    }

    static List<String> articles(List<Similar> similar) {
        return similar.stream().map(Similar::getArticleId).toList();
    }
}
