package io.newstape.signal.context;

import io.newstape.schema.Similar;
import io.newstape.schema.WindowCounts;
import io.newstape.schema.state.RememberedArticle;
import io.newstape.signal.novelty.Sketch;
import java.util.ArrayList;
import java.util.List;

/**
 * How many articles before this one told the same story, from whatever source.
 *
 * @param counts how many in each window; the first telling of a story has 0 in all of them
 * @param similar the oldest of them, oldest first, at most {@value #MOST_SIMILAR}
 */
record Novelty(WindowCounts counts, List<Similar> similar) {

    static final int MOST_SIMILAR = 16;

    /**
     * @param before the other articles of the security published up to {@code at}, oldest first
     * @param sameStory the similarity from which on two articles tell one story
     */
    static Novelty of(int[] story, List<RememberedArticle> before, long at, double sameStory) {
        AgeCounts tally = new AgeCounts();
        List<Similar> similar = new ArrayList<>();
        for (RememberedArticle article : before) {
            long age = EventMicros.age(article.getPublishedAt(), at);
            double similarity = age < AgeCounts.LONGEST ? similarity(story, article) : 0;
            if (similarity >= sameStory) {
                tally.add(age, 1);
                if (similar.size() < MOST_SIMILAR) {
                    similar.add(link(article, similarity));
                }
            }
        }
        return new Novelty(tally.counts(), similar);
    }

    private static double similarity(int[] story, RememberedArticle article) {
        return article.getSketch().hasRemaining() ? Sketch.similarity(story, Sketch.unpack(article.getSketch())) : 0;
    }

    private static Similar link(RememberedArticle article, double similarity) {
        return new Similar(
                article.getSignalId(),
                article.getArticleId(),
                EventMicros.instant(article.getPublishedAt()),
                similarity);
    }
}
