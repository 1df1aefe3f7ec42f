package io.newstape.mention.scan;

import io.newstape.text.WordLists;
import io.newstape.text.WordSet;

/** Lists of words that decide about symbols, from {@code words.txt}. */
public final class ScannerWords {

    static final WordLists LISTS = WordLists.beside(ScannerWords.class);

    /** Abbreviations and acronyms that stand in brackets or before 'shares' and are no symbols. */
    public static final WordSet ACRONYMS = LISTS.named("acronyms");
    /** Words of alerts in capitals; two of them with a lost space look like a RIC. */
    public static final WordSet ALERTS = LISTS.named("alerts");
    /** Suffixes that are English words too. */
    public static final WordSet WORD_SUFFIXES = LISTS.named("word-suffixes");
    /** Abbreviations with points inside, without them: US for U.S. */
    public static final WordSet POINTED = LISTS.named("pointed");
    /** Legal forms and what else ends the name of a company or fund, in small letters without points. */
    static final WordSet LAST_WORDS = LISTS.named("last-words-of-company-names");
    /** Legal forms that are words of a name too: "Carlyle Group", where "Group" is more than a form. */
    static final WordSet NAMING_FORMS = LISTS.named("forms-that-are-words");
    /** Legal forms that are written without a capital. */
    static final WordSet SMALL_FORMS = LISTS.named("small-forms-before-a-symbol");
    /** Legal forms that keep their point in the middle of a name: "Mitsui & Co. Ltd". */
    static final WordSet POINTED_FORMS = LISTS.named("forms-with-a-point");
    /** Titles with a point inside a name: "St. Jude". */
    static final WordSet TITLES = LISTS.named("titles-with-a-point");
    /** Abbreviations of countries, which are part of few names. */
    static final WordSet COUNTRIES = LISTS.named("country-abbreviations");
    /** Capitalised words that are not the beginning of a company's name. */
    static final WordSet NO_NAMES = LISTS.named("words-of-no-name");
    /** Adjectives of countries that stand before a company's name. */
    static final WordSet NATIONALITIES = LISTS.named("nationalities");
    /** Exchange names that mean other things too, so that they need brackets. */
    public static final WordSet WEAK_PREFIXES = LISTS.named("weak-prefixes");
    /** Symbols of funds. */
    public static final WordSet FUNDS = LISTS.named("funds");
    /** Symbols of indexes. */
    public static final WordSet INDEXES = LISTS.named("indexes");
    /** Symbols of indexes that some American company has too. */
    public static final WordSet FOREIGN_INDEXES = LISTS.named("foreign-indexes");
    /** Codes of currencies. */
    public static final WordSet CURRENCIES = LISTS.named("currencies");
    /** Symbols of crypto assets. */
    public static final WordSet CRYPTO = LISTS.named("crypto");
    /** Codes of countries and cities in sport. */
    public static final WordSet PLACES = LISTS.named("places");
    /** Names that end in a possessive of their own: Macy's. */
    static final WordSet OWN_POSSESSIVE = LISTS.named("own-possessives");
    /** Words behind which "and" joins one name: "Procter and Gamble", "Marks and Spencer". */
    static final WordSet JOINED = LISTS.named("joined");
    /** Words before "of" that are not part of a name: "shares of". */
    static final WordSet NOT_BEFORE_OF = LISTS.named("not-before-of");
    /** Small words inside a name. */
    static final WordSet JOINERS = LISTS.named("joiners");
    /** Words behind which "US" belongs to the name: "US Steel". */
    static final WordSet AFTER_US = LISTS.named("after-us");

    private ScannerWords() {}

    /** Whether capitals mean something else more often than a security: an acronym, a word of alerts, a place, money. */
    public static boolean hasOtherMeaning(CharSequence text, int start, int end) {
        return ACRONYMS.has(text, start, end)
                || ALERTS.has(text, start, end)
                || PLACES.has(text, start, end)
                || CURRENCIES.has(text, start, end);
    }
}
