package io.newstape.mention.scan;

import io.newstape.text.WordLists;
import java.util.Set;

/** Lists of words that decide about symbols, from {@code words.txt}. */
public final class ScannerWords {

    static final WordLists LISTS = WordLists.beside(ScannerWords.class);

    /** Abbreviations and acronyms that stand in brackets or before 'shares' and are no symbols. */
    public static final Set<String> ACRONYMS = LISTS.named("acronyms");
    /** Words of alerts in capitals; two of them with a lost space look like a RIC. */
    public static final Set<String> ALERTS = LISTS.named("alerts");
    /** Suffixes that are English words too. */
    public static final Set<String> WORD_SUFFIXES = LISTS.named("word-suffixes");
    /** Abbreviations with points inside, without them: US for U.S. */
    public static final Set<String> POINTED = LISTS.named("pointed");
    /** Legal forms, in small letters without points. */
    static final Set<String> LEGAL_FORMS = LISTS.named("legal-forms");
    /** Capitalised words that are not the beginning of a company's name. */
    static final Set<String> NO_NAMES = LISTS.named("no-names");
    /** Adjectives of countries that stand before a company's name. */
    static final Set<String> NATIONALITIES = LISTS.named("nationalities");
    /** Exchange names that mean other things too, so that they need brackets. */
    public static final Set<String> WEAK_PREFIXES = LISTS.named("weak-prefixes");
    /** Symbols of funds. */
    public static final Set<String> FUNDS = LISTS.named("funds");
    /** Symbols of indexes. */
    public static final Set<String> INDEXES = LISTS.named("indexes");
    /** Codes of currencies. */
    public static final Set<String> CURRENCIES = LISTS.named("currencies");
    /** Symbols of crypto assets. */
    public static final Set<String> CRYPTO = LISTS.named("crypto");
    /** Codes of countries and cities in sport. */
    public static final Set<String> PLACES = LISTS.named("places");
    /** Names that end in a possessive of their own: Macy's. */
    static final Set<String> OWN_POSSESSIVE = LISTS.named("own-possessives");
    /** Words behind which "and" joins one name: "Procter and Gamble", "Marks and Spencer". */
    static final Set<String> JOINED = LISTS.named("joined");
    /** Words before "of" that are not part of a name: "shares of". */
    static final Set<String> NOT_BEFORE_OF = LISTS.named("not-before-of");
    /** Small words inside a name. */
    static final Set<String> JOINERS = LISTS.named("joiners");
    /** Words behind which "US" belongs to the name: "US Steel". */
    static final Set<String> AFTER_US = LISTS.named("after-us");

    private ScannerWords() {}

    /** A word without points and commas, in small letters. */
    static String plain(String word) {
        StringBuilder plain = null;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean dropped = c == '.' || c == ',';
            if (plain == null && (dropped || Character.isUpperCase(c))) {
                plain = new StringBuilder(word.length()).append(word, 0, i);
            }
            if (plain != null && !dropped) {
                plain.append(Character.toLowerCase(c));
            }
        }
        return plain == null ? word : plain.toString();
    }
}
