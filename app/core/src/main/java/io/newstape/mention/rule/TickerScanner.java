package io.newstape.mention.rule;

import io.newstape.mention.exchange.Exchanges;
import io.newstape.mention.scan.CandidateListener;
import io.newstape.mention.scan.KnownListings;
import io.newstape.mention.scan.Mention;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.SymbolStyle;
import io.newstape.text.Document;
import io.newstape.text.FoldedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Finds the symbols of securities in a text, in one pass from left to right.
 *
 * <p>The scanner holds no state between texts: one instance serves all threads, and a text gives the same mentions
 * whatever was scanned before it. It never throws on a text. Its work is linear in the length of the text; it stops at
 * {@value #MAX_MENTIONS} mentions.
 */
public final class TickerScanner {

    /** A text with more mentions than this is a table; what follows is left out. */
    public static final int MAX_MENTIONS = 1_000;

    private static final byte NONE = 0;
    private static final byte SMALL = 1;
    private static final byte SYMBOL = 2;
    private static final byte DOLLAR = 3;
    private static final byte COLON = 4;
    private static final byte OPENING = 5;
    private static final byte POINT = 6;
    private static final byte ANGLE = 7;
    private static final byte[] KIND = kinds();

    private final Exchanges exchanges;
    private final KnownListings listings;

    public TickerScanner(Exchanges exchanges, KnownListings listings) {
        this.exchanges = Objects.requireNonNull(exchanges);
        this.listings = Objects.requireNonNull(listings);
    }

    /** The mentions of a text, in reading order; they do not overlap. */
    public List<Mention> scan(String text) {
        return scan(new Document(text), null, SymbolStyle.UNDECLARED, CandidateListener.NONE);
    }

    /**
     * The mentions of a text, in reading order; they do not overlap.
     *
     * @param text any text
     * @param day the day on which it was published; null when that isn't known
     * @param style how its source writes symbols with a suffix
     * @param listener hears of each candidate that is refused
     */
    public List<Mention> scan(Document text, LocalDate day, SymbolStyle style, CandidateListener listener) {
        return List.copyOf(read(text, day, style, listener).mentions());
    }

    /** The same, with what the scan has learned about the text. */
    public Scan read(Document text, LocalDate day, SymbolStyle style, CandidateListener listener) {
        Scan scan = new Scan(text.folded(), exchanges, listings, day, style, listener, MAX_MENTIONS);
        FoldedText units = scan.text;
        int length = units.length();
        int i = 0;
        while (i < length) {
            char c = units.charAt(i);
            byte kind = c < KIND.length ? KIND[c] : NONE;
            if (kind == NONE) {
                i++;
            } else if (kind == SMALL) {
                i = units.endOfWord(i + 1);
            } else if (scan.isFull()) {
                break;
            } else {
                i = candidate(scan, kind, i);
            }
        }
        return scan;
    }

    private static int candidate(Scan scan, byte kind, int i) {
        return switch (kind) {
            case SYMBOL -> WordRule.apply(scan, i);
            case DOLLAR -> CashtagRule.apply(scan, i);
            case COLON -> isAddress(scan.text, i) ? endOfAddress(scan.text, i) : PrefixRule.apply(scan, i);
            case OPENING -> NameAndTickerRule.apply(scan, i);
            case POINT -> IndexRule.apply(scan, i);
            default -> PageRule.apply(scan, i);
        };
    }

    private static boolean isAddress(FoldedText text, int colon) {
        return text.at(colon + 1) == '/' && text.at(colon + 2) == '/';
    }

    private static int endOfAddress(FoldedText text, int start) {
        int i = start;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 0x7f || c == '<' || c == '>' || c == '"' || c == ')' || c == ']') {
                break;
            }
            i++;
        }
        return i;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[128];
        for (char c = 'a'; c <= 'z'; c++) {
            kinds[c] = SMALL;
            kinds[c - 32] = SYMBOL;
        }
        for (char c = '0'; c <= '9'; c++) {
            kinds[c] = SYMBOL;
        }
        kinds['$'] = DOLLAR;
        kinds[':'] = COLON;
        kinds['('] = OPENING;
        kinds['['] = OPENING;
        kinds['.'] = POINT;
        kinds['<'] = ANGLE;
        return kinds;
    }
}
