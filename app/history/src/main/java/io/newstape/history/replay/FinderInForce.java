package io.newstape.history.replay;

import io.newstape.article.ArticleText;
import io.newstape.schema.TickerMentions;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;

/** Finds securities as the pipeline did at each place of a partition. For one thread. */
public final class FinderInForce implements Function<ArticleText, TickerMentions> {

    private final NavigableMap<Long, Optional<String>> starts;
    private final Map<Optional<String>, Function<ArticleText, TickerMentions>> finders;
    private Function<ArticleText, TickerMentions> now;

    /**
     * @param starts from which offset on which version was in force; the first one holds for what is before it too
     * @param finders by version
     */
    FinderInForce(
            NavigableMap<Long, Optional<String>> starts,
            Map<Optional<String>, Function<ArticleText, TickerMentions>> finders) {
        this.starts = starts;
        this.finders = finders;
    }

    /** Goes to a place; articles are looked up as they were there. */
    public void at(long offset) {
        Map.Entry<Long, Optional<String>> start = starts.floorEntry(offset);
        now = finders.get((start == null ? starts.firstEntry() : start).getValue());
    }

    @Override
    public TickerMentions apply(ArticleText article) {
        return now.apply(article);
    }
}
