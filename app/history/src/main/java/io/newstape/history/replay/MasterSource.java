package io.newstape.history.replay;

import io.newstape.article.ArticleText;
import io.newstape.schema.TickerMentions;
import java.util.Optional;
import java.util.function.Function;

/** The security masters that can still be had, by their version. */
public interface MasterSource {

    /**
     * What finds securities with the help of a master.
     *
     * @param version of the master; null for none
     * @return empty when nobody has that version any more
     */
    Optional<Function<ArticleText, TickerMentions>> finder(String version);
}
