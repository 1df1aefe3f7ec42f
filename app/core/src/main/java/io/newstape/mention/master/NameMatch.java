package io.newstape.mention.master;

import io.newstape.text.NameKey;
import io.newstape.text.WordLists;
import io.newstape.text.WordSet;

/** Whether a name that stands beside a symbol can be the name of the company that the symbol belongs to. */
final class NameMatch {

    private static final WordSet WITHOUT_INITIAL =
            WordLists.beside(NameMatch.class).named("words-without-initial-when-compared");

    private NameMatch() {}

    static boolean isNamed(Listing row, String written) {
        if (isSameFirstWord(row.name(), written) || !isLatin(written)) {
            return true;
        }
        String name = NameKey.core(written);
        if (agrees(NameKey.core(row.name()), name)) {
            return true;
        }
        for (String alias : row.aliases()) {
            if (agrees(NameKey.core(alias), name)) {
                return true;
            }
        }
        return name.replace(" ", "").equalsIgnoreCase(row.symbol());
    }

    /** The common case, without making strings. */
    private static boolean isSameFirstWord(String known, String written) {
        int i = 0;
        while (i < known.length()
                && i < written.length()
                && known.charAt(i) == written.charAt(i)
                && known.charAt(i) != ' ') {
            i++;
        }
        boolean knownEnds = i == known.length() || known.charAt(i) == ' ';
        boolean writtenEnds = i == written.length() || written.charAt(i) == ' ';
        return i >= 3 && knownEnds && writtenEnds && !known.startsWith("The ");
    }

    /** One is the other's beginning, or both share their first word, or one is the other's initials. */
    private static boolean agrees(String known, String written) {
        if (known.equals(written)) {
            return true;
        }
        String first = firstWord(known);
        if (first.length() >= 3 && first.equals(firstWord(written))) {
            return true;
        }
        if (written.length() >= 4 && (" " + known + " ").contains(" " + written + " ")) {
            return true;
        }
        if (first.length() >= 4 && (" " + written + " ").contains(" " + known + " ")) {
            return true;
        }
        return known.replace(" ", "").equals(written.replace(" ", ""))
                || isInitials(written, known)
                || isInitials(known, written);
    }

    private static boolean isInitials(String initials, String name) {
        if (initials.length() < 2 || initials.indexOf(' ') >= 0 || name.indexOf(' ') < 0) {
            return false;
        }
        StringBuilder letters = new StringBuilder();
        for (String word : name.split(" ")) {
            if (!WITHOUT_INITIAL.contains(word)) {
                letters.append(word.charAt(0));
            }
        }
        return letters.indexOf(initials) == 0;
    }

    private static String firstWord(String key) {
        int space = key.indexOf(' ');
        return space < 0 ? key : key.substring(0, space);
    }

    private static boolean isLatin(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (Character.isLetter(name.charAt(i)) && name.charAt(i) > 0x24f) {
                return false;
            }
        }
        return true;
    }
}
