package io.newstape.mention.scan;

import io.newstape.mention.exchange.ShareClass;
import io.newstape.text.Accents;
import io.newstape.text.FoldedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Which symbols are listed in New York and at Nasdaq, and the first word of each company's name. Enough to tell
 * "Starbucks (SBUX)" from an acronym in brackets without a security master, and where it is listed; it names no
 * instrument and knows no dates.
 */
public final class AmericanSymbols {

    private static final Map<String, Entry> SYMBOLS = read();

    private record Entry(String word, String second, boolean natural, String suffix) {}

    private AmericanSymbols() {}

    public static boolean isListed(String symbol) {
        return SYMBOLS.containsKey(dashed(symbol));
    }

    /** Whether a symbol is listed and its company's name, as written, holds the first word of the listed name. */
    public static boolean agrees(String symbol, String company) {
        Entry entry = SYMBOLS.get(dashed(symbol));
        if (entry == null) {
            return false;
        }
        for (String word : company.split("[ -]")) {
            if (plain(word).equals(entry.word)) {
                return true;
            }
        }
        return entry.word.length() >= 3 && plain(company).startsWith(entry.word);
    }

    /**
     * Whether a symbol agrees with its company's name and is no mere acronym of it: one that is its name's acronym is
     * meant as a symbol where the name has a legal form, or is the listed one.
     */
    public static boolean isMeant(String symbol, String company) {
        return agrees(symbol, company)
                && (NameAgreement.of(company, symbol) != NameAgreement.INITIALS
                        || NameAgreement.hasLegalForm(company)
                        || !ScannerWords.ACRONYMS.contains(symbol) && isListedAs(symbol, company));
    }

    /** Whether a symbol is listed under a name that begins with the first two words of the name as written. */
    public static boolean isListedAs(String symbol, String company) {
        Entry entry = SYMBOLS.get(dashed(symbol));
        String[] words = company.split("[ -]", 3);
        return entry != null
                && plain(words[0]).equals(entry.word)
                && (words.length < 2 || plain(words[1]).equals(entry.second));
    }

    /** Whether a symbol is listed and is not itself the name by which its company goes. */
    public static boolean isDistinct(String symbol) {
        Entry entry = SYMBOLS.get(dashed(symbol));
        return entry != null && !entry.natural;
    }

    /** The RIC suffix of the exchange that lists a symbol: {@code N}, {@code O}; empty when the symbol isn't listed. */
    public static String ricSuffix(String symbol) {
        Entry entry = SYMBOLS.get(dashed(symbol));
        return entry == null || entry.suffix.equals("-") ? "" : entry.suffix;
    }

    /** The first two words of the listed name, in capitals; fewer or none where there are no more. */
    public static String[] nameOf(String symbol) {
        Entry entry = SYMBOLS.get(dashed(symbol));
        if (entry == null) {
            return new String[0];
        }
        return entry.second.equals("-") ? new String[] {entry.word} : new String[] {entry.word, entry.second};
    }

    private static String dashed(String symbol) {
        return ShareClass.dotted(symbol).replace('.', '-');
    }

    private static String plain(String word) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = Accents.fold(word.charAt(i));
            if (FoldedText.isWord(c)) {
                plain.append(c);
            } else if (c == '\'' && i == word.length() - 2 || c == '\u2019' && i == word.length() - 2) {
                break;
            }
        }
        return plain.toString().toUpperCase(Locale.ROOT);
    }

    private static Map<String, Entry> read() {
        Map<String, Entry> symbols = new HashMap<>(16_384);
        read("american-symbols.txt", symbols);
        read("recent-american-symbols.txt", symbols);
        return symbols;
    }

    private static void read(String file, Map<String, Entry> symbols) {
        try (InputStream in = AmericanSymbols.class.getResourceAsStream(file)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.US_ASCII).split("\n")) {
                if (!line.startsWith("#")) {
                    String[] fields = line.split(" ");
                    symbols.put(fields[0], new Entry(fields[1], fields[2], fields[3].equals("="), fields[4]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("can't read the symbols of American exchanges", e);
        }
    }
}
