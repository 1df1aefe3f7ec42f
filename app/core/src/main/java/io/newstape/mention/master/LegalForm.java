package io.newstape.mention.master;

import io.newstape.text.NameKey;
import io.newstape.text.WordLists;
import io.newstape.text.WordSet;

/** A legal form behind a name: ", Inc.", " Corp", " & Co", " plc". */
public final class LegalForm {

    private static final WordSet SMALL_FORMS =
            WordLists.beside(LegalForm.class).named("small-forms-behind-a-listed-name");

    private LegalForm() {}

    /** Where the legal form behind {@code end} ends, without a closing point; {@code end} itself when none follows. */
    public static int endBehind(String text, int end) {
        int reached = end;
        for (int forms = 0; forms < 3; forms++) {
            int next = skip(text, reached);
            int wordEnd = next;
            while (wordEnd < text.length()
                    && (Character.isLetter(text.charAt(wordEnd)) || isInnerPoint(text, wordEnd))) {
                wordEnd++;
            }
            if (wordEnd == next || wordEnd - next > 14 || next == reached) {
                break;
            }
            boolean capital =
                    Character.isUpperCase(text.charAt(next)) || SMALL_FORMS.hasWithoutPoints(text, next, wordEnd);
            if (!capital || !NameKey.isForm(text, next, wordEnd)) {
                break;
            }
            reached = wordEnd;
        }
        return reached;
    }

    private static int skip(String text, int from) {
        int i = from;
        if (i < text.length() && text.charAt(i) == '.') {
            i++;
        }
        if (i < text.length() && text.charAt(i) == ',') {
            i++;
        }
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '&')) {
            i++;
        }
        return i;
    }

    private static boolean isInnerPoint(String text, int i) {
        return text.charAt(i) == '.' && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
    }
}
