package io.newstape.mention.name;

import io.newstape.text.WordLists;
import java.util.Set;

/** Words that companies are called by and that mean something else too: Target, Gap, Visa, Apple, Ford. */
final class CommonWords {

    private static final Set<String> WORDS = WordLists.beside(CommonWords.class).named("common-words");

    private CommonWords() {}

    /** Whether a name in comparable form says nothing on its own. */
    static boolean isPlain(String key) {
        return key.length() < 3 && key.charAt(0) < 0x250 || WORDS.contains(key);
    }

    /** Whether a name is written as no word of a language is: all capitals, or a capital inside. */
    static boolean isMade(String name) {
        for (int i = 1; i < name.length() && name.charAt(i) != ' '; i++) {
            if (Character.isUpperCase(name.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
