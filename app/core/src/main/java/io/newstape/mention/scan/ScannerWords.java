package io.newstape.mention.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lists of words that decide about symbols, from a resource with one list a section: {@code [name]}, then words
 * between white space; {@code #} begins a comment.
 */
public final class ScannerWords {

    /** Abbreviations and acronyms that stand in brackets or before 'shares' and are no symbols. */
    public static final Set<String> ACRONYMS = section("acronyms");
    /** Words of alerts in capitals; two of them with a lost space look like a RIC. */
    public static final Set<String> ALERTS = section("alerts");
    /** Suffixes that are English words too. */
    public static final Set<String> WORD_SUFFIXES = section("word-suffixes");
    /** Abbreviations with points inside, without them: US for U.S. */
    public static final Set<String> POINTED = section("pointed");
    /** Legal forms, in small letters without points. */
    static final Set<String> LEGAL_FORMS = section("legal-forms");
    /** Capitalised words that are not the beginning of a company's name. */
    static final Set<String> NO_NAMES = section("no-names");
    /** Adjectives of countries that stand before a company's name. */
    static final Set<String> NATIONALITIES = section("nationalities");
    /** Exchange names that mean other things too, so that they need brackets. */
    public static final Set<String> WEAK_PREFIXES = section("weak-prefixes");
    /** Symbols of funds. */
    public static final Set<String> FUNDS = section("funds");
    /** Symbols of indexes. */
    public static final Set<String> INDEXES = section("indexes");
    /** Codes of currencies. */
    public static final Set<String> CURRENCIES = section("currencies");
    /** Symbols of crypto assets. */
    public static final Set<String> CRYPTO = section("crypto");
    /** Codes of countries and cities in sport. */
    public static final Set<String> PLACES = section("places");
    /** Names that end in a possessive of their own: Macy's. */
    static final Set<String> OWN_POSSESSIVE = section("own-possessives");
    /** Words behind which "and" joins one name: "Procter and Gamble", "Marks and Spencer". */
    static final Set<String> JOINED = section("joined");
    /** Words before "of" that are not part of a name: "shares of". */
    static final Set<String> NOT_BEFORE_OF = section("not-before-of");
    /** Small words inside a name. */
    static final Set<String> JOINERS = section("joiners");
    /** Words behind which "US" belongs to the name: "US Steel". */
    static final Set<String> AFTER_US = section("after-us");

    private ScannerWords() {}

    private static Set<String> section(String name) {
        Set<String> words = new HashSet<>();
        boolean inside = false;
        for (String line : resource().split("\n")) {
            String text = line.strip();
            if (text.startsWith("[")) {
                inside = text.equals("[" + name + "]");
            } else if (inside && !text.isEmpty() && !text.startsWith("#")) {
                words.addAll(List.of(text.split(" +")));
            }
        }
        if (words.isEmpty()) {
            throw new IllegalStateException("words.txt has no section " + name);
        }
        return Set.copyOf(words);
    }

    private static String resource() {
        try (InputStream in = ScannerWords.class.getResourceAsStream("words.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read words.txt", e);
        }
    }

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
