package io.newstape.sentiment.score;

import io.newstape.schema.TextSpan;
import io.newstape.sentiment.annotate.AnnotatedText;
import io.newstape.sentiment.annotate.TargetView;
import java.util.Arrays;

/** The mentions of one company that were read: a name and the ticker behind it are one. */
final class MentionPlaces {

    /** Paragraph and first token of each. */
    private long[] read = new long[4];

    private int size;

    /** Whether nothing at the place of this mention was read before. */
    boolean add(AnnotatedText field, TextSpan mention) {
        int first = field.tokens().size() == 0 ? 0 : TargetView.firstToken(field, mention.getStart());
        long place = (long) mention.getParagraph() << 32 | first;
        for (int i = 0; i < size; i++) {
            if (read[i] == place) {
                return false;
            }
        }
        if (size == read.length) {
            read = Arrays.copyOf(read, 2 * size);
        }
        read[size++] = place;
        return true;
    }
}
