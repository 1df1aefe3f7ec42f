package io.newstape.mention.scan;

import io.newstape.text.Accents;
import io.newstape.text.FoldedText;
import io.newstape.text.WordSet;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a symbol can have been made from a name, and whether it is no more than the name's acronym.
 *
 * <p>Most symbols keep letters of the name in their order and begin as it does (AMZN, NFLX, PLTR). An acronym takes the
 * first letter of each word; "International Business Machines (IBM)" and "Memorandum of Understanding (MOU)" look the
 * same, so initials alone prove nothing.
 */
public enum NameAgreement {
    /** The symbol has letters that the name doesn't have, or in another order. */
    NONE,
    /** The symbol is the initials of the name. */
    INITIALS,
    /** The symbol's letters lie in the name, in order, over several words. */
    LETTERS,
    /** The symbol's letters lie in the name's first word, in order. */
    FIRST_WORD;

    private static final WordSet WITHOUT_INITIAL = ScannerWords.LISTS.named("words-without-initial-as-written");

    public static NameAgreement of(String name, String symbol) {
        String letters = letters(symbol);
        List<String> words = words(name);
        if (letters.isEmpty() || words.isEmpty()) {
            return NONE;
        }
        if (isInitials(words, letters)) {
            return INITIALS;
        }
        String first = words.get(0);
        if (letters.length() > 1 && isWithin(letters, first) && letters.charAt(0) == first.charAt(0)) {
            return FIRST_WORD;
        }
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).charAt(0) == letters.charAt(0)
                    && isWithin(letters, String.join("", words.subList(i, words.size())))) {
                return LETTERS;
            }
        }
        return NONE;
    }

    /** Whether a name has a legal form, which makes it a company's. */
    public static boolean hasLegalForm(String name) {
        for (int space = name.indexOf(' '); space >= 0; ) {
            int next = name.indexOf(' ', space + 1);
            if (ScannerWords.LAST_WORDS.hasWithoutPoints(name, space + 1, next < 0 ? name.length() : next)) {
                return true;
            }
            space = next;
        }
        return false;
    }

    private static boolean isInitials(List<String> words, String letters) {
        if (letters.length() < 2 || words.size() < 2) {
            return false;
        }
        StringBuilder all = new StringBuilder();
        StringBuilder content = new StringBuilder();
        for (String word : words) {
            all.append(word.charAt(0));
            if (!ScannerWords.LAST_WORDS.hasInSmallLetters(word, 0, word.length())
                    && !WITHOUT_INITIAL.hasInSmallLetters(word, 0, word.length())) {
                content.append(word.charAt(0));
            }
        }
        return letters.contentEquals(all)
                || letters.contentEquals(content)
                || letters.length() >= 3 && all.toString().contains(letters);
    }

    private static boolean isWithin(String letters, String name) {
        int at = 0;
        for (int i = 0; i < name.length() && at < letters.length(); i++) {
            if (name.charAt(i) == letters.charAt(at)) {
                at++;
            }
        }
        return at == letters.length();
    }

    private static String letters(String symbol) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < symbol.length() && FoldedText.isWord(symbol.charAt(i)); i++) {
            if (FoldedText.isCapital(symbol.charAt(i))) {
                letters.append(symbol.charAt(i));
            }
        }
        return letters.toString();
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= name.length(); i++) {
            char c = i < name.length() ? name.charAt(i) : ' ';
            if (Character.isLetter(c)) {
                word.append(Accents.fold(Character.toUpperCase(c)));
            } else if (c != '\'' && c != '\u2019' && c != '.' && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }
}
