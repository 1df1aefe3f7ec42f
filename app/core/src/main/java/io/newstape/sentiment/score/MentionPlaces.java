package io.newstape.sentiment.score;

import io.newstape.schema.TextSpan;
import io.newstape.sentiment.annotate.AnnotatedText;
import io.newstape.sentiment.annotate.TargetView;
import java.util.HashSet;
import java.util.Set;

/** The mentions of one company that were read: a name and the ticker behind it are one. */
final class MentionPlaces {

    private final Set<Long> read = new HashSet<>();

    /** Whether nothing at the place of this mention was read before. */
    boolean add(AnnotatedText field, TextSpan mention) {
        int first = field.tokens().size() == 0 ? 0 : TargetView.firstToken(field, mention.getStart());
        return read.add((long) mention.getParagraph() << 32 | first);
    }
}
