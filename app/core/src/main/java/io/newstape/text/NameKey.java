package io.newstape.text;

/**
 * A company's name in the form in which names are compared: small letters without accents, words with one space between
 * them, "and" as an ampersand, no points or apostrophes, no article before and no legal form behind.
 */
public final class NameKey {

    private static final WordLists LISTS = WordLists.beside(NameKey.class);

    private static final WordSet FORMS = LISTS.named("forms-cut-off-a-compared-name");
    /** Words that are cut off only behind another form, as "& Co" is. */
    private static final WordSet NEVER_ALONE = LISTS.named("never-alone");

    private NameKey() {}

    /** The whole name in comparable form, legal form included. */
    public static String whole(CharSequence name) {
        StringBuilder key = new StringBuilder(name.length());
        boolean gap = false;
        for (int i = 0; i < name.length(); i++) {
            char c = fold(name.charAt(i));
            if (c == 0) {
                continue;
            } else if (c == ' ') {
                gap = true;
            } else {
                if ((gap || c == '&' || !key.isEmpty() && key.charAt(key.length() - 1) == '&') && !key.isEmpty()) {
                    key.append(' ');
                }
                gap = false;
                key.append(c);
            }
        }
        return key.toString().replace(" and ", " & ");
    }

    /** The name without its legal form; the whole name when nothing else would be left. */
    public static String core(CharSequence name) {
        String key = whole(name);
        if (key.startsWith("the ") && key.length() > 6) {
            key = key.substring(4);
        }
        while (true) {
            int space = key.lastIndexOf(' ');
            if (space <= 0 || !FORMS.has(key, space + 1, key.length())) {
                return trim(key);
            }
            key = key.substring(0, space);
        }
    }

    private static String trim(String key) {
        return key.endsWith(" &") ? key.substring(0, key.length() - 2) : key;
    }

    /** Whether the characters from start to end, but for points, are a legal form that makes a name a company's. */
    public static boolean isForm(CharSequence text, int start, int end) {
        return FORMS.hasWithoutPoints(text, start, end) && !NEVER_ALONE.hasWithoutPoints(text, start, end);
    }

    /** A character in comparable form: 0 for one that vanishes, a space for one that parts words. */
    public static char fold(char c) {
        if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '&') {
            return c;
        } else if (c >= 'A' && c <= 'Z') {
            return (char) (c + 32);
        } else if (c == '.' || c == '\'' || c == '\u2019') {
            return 0;
        } else if (c == '+') {
            return '&';
        } else if (c < 0x80) {
            return ' ';
        } else if (c >= 0xff01 && c <= 0xff5e) {
            return fold((char) (c - 0xfee0));
        }
        return Character.isLetterOrDigit(c) ? Character.toLowerCase(Accents.fold(c)) : ' ';
    }
}
