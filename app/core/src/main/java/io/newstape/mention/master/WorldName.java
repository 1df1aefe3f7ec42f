package io.newstape.mention.master;

import io.newstape.text.NameKey;
import io.newstape.text.WordLists;
import java.util.Set;

/**
 * Whether a name as a text writes it is that of a row of the wide list. The row's name may be wrong or abbreviated, and
 * there are many rows, so a first word that many companies share proves nothing.
 */
final class WorldName {

    private static final Set<String> SHARED =
            WordLists.beside(WorldName.class).named("first-words-that-many-names-share");
    private static final Set<String> FORMS_BEFORE =
            WordLists.beside(WorldName.class).named("forms-before-a-name");
    private static final int DISTINCTIVE = 4;
    private static final int LONG = 7;

    private WorldName() {}

    static boolean agrees(String known, String written) {
        String listed = withoutForm(NameKey.core(known));
        String name = NameKey.core(written);
        if (listed.isEmpty() || name.isEmpty()) {
            return false;
        }
        return isSame(listed, name)
                || isSame(withoutShared(listed), name)
                || isSame(listed, withoutShared(name))
                || begins(withoutShared(listed), withoutShared(name))
                || isInside(listed, name);
    }

    /** "Galicia" of "Grupo Financiero Galicia": a long word of the name that few names have. */
    private static boolean isInside(String listed, String name) {
        return name.length() >= LONG
                && name.indexOf(' ') < 0
                && !SHARED.contains(name)
                && (' ' + listed + ' ').contains(' ' + name + ' ');
    }

    /** "PT Bank Mandiri": in some countries the legal form stands first. */
    private static String withoutForm(String name) {
        int space = name.indexOf(' ');
        return space > 0 && FORMS_BEFORE.contains(name.substring(0, space)) ? name.substring(space + 1) : name;
    }

    private static boolean isSame(String listed, String name) {
        return listed.replace(" ", "").equals(name.replace(" ", ""));
    }

    /** Words that many names begin with are skipped: "Banco Bradesco" and "Bradesco". */
    private static String withoutShared(String name) {
        int space = name.indexOf(' ');
        return space > 0 && SHARED.contains(name.substring(0, space)) ? name.substring(space + 1) : name;
    }

    private static boolean begins(String listed, String name) {
        String[] one = listed.split(" ", 3);
        String[] other = name.split(" ", 3);
        if (!one[0].equals(other[0]) || SHARED.contains(one[0])) {
            return false;
        }
        if (one.length == 1 || other.length == 1) {
            return one[0].length() >= DISTINCTIVE;
        }
        return isAbbreviated(one[1], other[1]) || isAbbreviated(other[1], one[1]);
    }

    /** "intl" and "international", "elec" and "electronics", or the same. */
    private static boolean isAbbreviated(String shorter, String word) {
        if (shorter.length() > word.length() || shorter.charAt(0) != word.charAt(0)) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < word.length() && at < shorter.length(); i++) {
            if (word.charAt(i) == shorter.charAt(at)) {
                at++;
            }
        }
        return at == shorter.length() && (shorter.length() >= 3 || shorter.equals(word));
    }
}
