package io.newstape.sentiment.score;

import io.newstape.schema.ArticleField;
import io.newstape.schema.TextSpan;

/** How much a mention counts among the mentions of its company: the headline most, then the lead. */
final class Prominence {

    private static final double HEADLINE = 2.0;
    private static final double LEAD = 1.5;
    private static final double SILENT_MENTION = 0.1;

    private Prominence() {}

    /**
     * Above 0.
     *
     * @param lean what is said there, from -1 (bad) to 1 (good); a mention with nothing to say hardly counts
     */
    static double of(TextSpan mention, double lean) {
        return position(mention) * (SILENT_MENTION + Math.abs(lean));
    }

    private static double position(TextSpan mention) {
        if (mention.getField() == ArticleField.HEADLINE) {
            return HEADLINE;
        }
        return mention.getParagraph() == 0 ? LEAD : 1 / (1 + 0.25 * mention.getParagraph());
    }
}
