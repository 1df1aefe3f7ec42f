package io.newstape.sentiment;

import io.newstape.schema.TextSpan;
import java.util.List;

/**
 * A company to score and the places that name it.
 *
 * @param company its name as the article writes it, or its ticker; only for messages
 * @param mentions where the article names it, by full name, short form or ticker, in reading order; a name and the
 *     ticker behind it may be two mentions. At least one.
 */
public record Target(String company, List<TextSpan> mentions) {

    public Target {
        mentions = List.copyOf(mentions);
        if (mentions.isEmpty()) {
            throw new IllegalArgumentException("no place names " + company);
        }
    }
}
