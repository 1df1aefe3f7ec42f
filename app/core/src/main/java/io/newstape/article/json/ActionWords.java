package io.newstape.article.json;

import io.newstape.schema.ArticleStatus;
import io.newstape.text.WordLists;
import io.newstape.text.WordSet;
import java.util.regex.Pattern;

/** What a feed's word for an action says of the article. */
final class ActionWords {

    private static final WordLists LISTS = WordLists.beside(ActionWords.class);
    private static final WordSet UPDATE = LISTS.named("words-of-an-update");
    private static final WordSet CORRECTION = LISTS.named("words-of-a-correction");
    private static final WordSet WITHDRAWAL = LISTS.named("words-of-a-withdrawal");

    private static final Pattern VERSION = Pattern.compile("[./:]v\\d{1,3}$");
    private static final Pattern THING =
            Pattern.compile("^(?:" + String.join("|", LISTS.named("things-of-an-event")) + ")++");

    private ActionWords() {}

    /**
     * UPDATED, CORRECTED or WITHDRAWN; UNKNOWN for any other word.
     *
     * @param written a word alone ({@code Deleted}), behind its vocabulary ({@code stat:canceled}), or the name of an event
     *     ({@code news.article.deleted.v1}, {@code ARTICLE_DELETED})
     */
    static ArticleStatus status(String written) {
        String event = JsonFields.plain(VERSION.matcher(written.strip()).replaceFirst(""));
        String last = event.substring(
                Math.max(Math.max(event.lastIndexOf(':'), event.lastIndexOf('/')), event.lastIndexOf('.')) + 1);
        // a "news update" is mostly a kind of story, and no event
        if (UPDATE.contains(last)) {
            return ArticleStatus.UPDATED;
        }
        String word = THING.matcher(last).replaceFirst("");
        if (CORRECTION.contains(word)) {
            return ArticleStatus.CORRECTED;
        }
        return WITHDRAWAL.contains(word) ? ArticleStatus.WITHDRAWN : ArticleStatus.UNKNOWN;
    }
}
