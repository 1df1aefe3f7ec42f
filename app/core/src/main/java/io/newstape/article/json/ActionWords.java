package io.newstape.article.json;

import io.newstape.schema.ArticleStatus;
import io.newstape.text.WordLists;
import io.newstape.text.WordSet;

/** What a feed's word for an action says of the article. */
final class ActionWords {

    private static final WordLists LISTS = WordLists.beside(ActionWords.class);
    private static final WordSet UPDATE = LISTS.named("words-of-an-update");
    private static final WordSet CORRECTION = LISTS.named("words-of-a-correction");
    private static final WordSet WITHDRAWAL = LISTS.named("words-of-a-withdrawal");

    private ActionWords() {}

    /**
     * UPDATED, CORRECTED or WITHDRAWN; UNKNOWN for any other word.
     *
     * @param word as {@link JsonFields#plain} gives it
     */
    static ArticleStatus status(String word) {
        if (UPDATE.contains(word)) {
            return ArticleStatus.UPDATED;
        }
        if (CORRECTION.contains(word)) {
            return ArticleStatus.CORRECTED;
        }
        return WITHDRAWAL.contains(word) ? ArticleStatus.WITHDRAWN : ArticleStatus.UNKNOWN;
    }
}
