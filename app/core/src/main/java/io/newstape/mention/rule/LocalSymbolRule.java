package io.newstape.mention.rule;

import io.newstape.mention.scan.KnownListings;
import io.newstape.mention.scan.LocalSymbols;
import io.newstape.mention.scan.MarketPlace;
import io.newstape.mention.scan.Mention;
import io.newstape.mention.scan.MentionDraft;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.NameSpan;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.ScannerWords;
import io.newstape.mention.scan.SymbolBoundary;
import io.newstape.mention.scan.TradeWords;
import io.newstape.schema.Convention;
import io.newstape.text.FoldedText;
import java.util.HashSet;
import java.util.Set;

/**
 * {@code TATAMOTORS, SBIN, HDFCBANK} in a text about the Nifty, {@code FMG +3.1%, MIN +5.2%} in one about the ASX: a bare
 * symbol that the market of the text lists as its own, with a figure behind it or in a row with others, and other
 * symbols of that market in the text.
 */
final class LocalSymbolRule {

    private static final int ENOUGH = 3;
    private static final int MOST_OTHERS = 2;
    private static final int LONG = 5;
    private static final int MOST = 12;
    /** So far behind the symbol its percentage stands. */
    private static final int REACH = 24;

    private LocalSymbolRule() {}

    static boolean apply(Scan scan, int start, int end) {
        FoldedText text = scan.text;
        if (end - start < ENOUGH
                || end - start > MOST
                || scan.listings == KnownListings.NONE
                || ScannerWords.ACRONYMS.has(text, start, end)
                || ScannerWords.ALERTS.has(text, start, end)
                || !isFree(text, start, end)) {
            return false;
        }
        LocalSymbols symbols = scan.localSymbols();
        KnownListings.Known listing = symbols.isEmpty() ? null : symbols.listing(text.slice(start, end));
        if (listing == null) {
            return false;
        }
        int others = Math.min(MOST_OTHERS, Math.max(symbols.besides(listing), found(scan, listing)));
        boolean own = LocalSymbols.isName(listing);
        if (symbols.isCalled(listing) && !symbols.hasPlainSymbol(listing.mic()) && found(scan, listing) == 0) {
            // "CSL -2.1%; ANZ, NAB weigh": names
            return false;
        }
        boolean beside = hasFigure(text, end)
                || isJoined(text, symbols, listing, start, end)
                || !own && TalkWords.areBeside(scan, start, end);
        if (others > 0 && LocalSymbols.isCode(listing)) {
            return take(scan, start, end, listing, others);
        }
        int points = others + (beside ? 2 : 0) + (end - start >= LONG ? 1 : 0);
        boolean enough = beside
                ? points >= ENOUGH
                : !own && others == MOST_OTHERS && (end - start > ENOUGH || TalkWords.areNear(text, start, end));
        if (!enough || others < MOST_OTHERS && scan.place() == MarketPlace.AMERICA) {
            return false;
        }
        return take(scan, start, end, listing, others);
    }

    private static boolean take(Scan scan, int start, int end, KnownListings.Known listing, int others) {
        scan.accept(new MentionDraft(
                        start,
                        end,
                        MentionRule.LOCAL_SYMBOL,
                        Convention.NAME_AND_TICKER,
                        listing.symbol(),
                        others < MOST_OTHERS ? 0.8 : 0.85)
                .named(NameSpan.NONE)
                .known(listing));
        return true;
    }

    /** How many symbols of the market were found so far. */
    private static int found(Scan scan, KnownListings.Known listing) {
        Set<String> found = new HashSet<>();
        for (Mention mention : scan.mentions()) {
            if (listing.mic().equals(mention.mic()) && !mention.symbol().equals(listing.symbol())) {
                found.add(mention.symbol());
            }
        }
        return found.size();
    }

    private static boolean isFree(FoldedText text, int start, int end) {
        char before = text.at(start - 1);
        char after = text.at(end);
        return before != '-'
                && after != '-'
                && before != '('
                && !isBeforeName(text, end)
                && !(after == ' ' && text.at(end + 1) == '(' && FoldedText.isSymbol(text.at(end + 2)))
                && SymbolBoundary.isClearLeft(text, start)
                && SymbolBoundary.isClearRight(text, end);
    }

    /** A name; "Rp412" is none. */
    private static boolean isBeforeName(FoldedText text, int end) {
        boolean amount =
                FoldedText.isDigit(text.at(text.endOfWord(end + 1) - 1)) || FoldedText.isDigit(text.at(end + 3));
        return SymbolBoundary.isBeforeName(text, end) && !amount;
    }

    /** A percentage stands right behind, or a few small words later: "+3.1%", "faldt 3,2 procent". */
    private static boolean hasFigure(FoldedText text, int end) {
        if (text.at(end) != ' ' && text.at(end) != '\t') {
            return false;
        }
        for (int i = end + 1; i < end + REACH; i++) {
            char c = text.at(i);
            if (FoldedText.isCapital(c)
                    || c == 0
                    || c == '\n'
                    || c == ';'
                    || c == ',' && !FoldedText.isDigit(text.at(i + 1))) {
                return false;
            }
            if (c == '%' && FoldedText.isDigit(text.at(i + 1))) {
                return true;
            }
            if (FoldedText.isDigit(c)) {
                char before = text.at(i - 1);
                boolean signed = (before == '+' || before == '-' || before == '\u2212') && i == end + 2;
                int after = i;
                while (FoldedText.isDigit(text.at(after)) || text.at(after) == '.' || text.at(after) == ',') {
                    after++;
                }
                int sign = text.skipSpaces(after);
                return signed
                        || TradeWords.isPercent(text, i)
                        || text.at(sign) == '%'
                        || text.startsWith(sign, "pro")
                        || text.startsWith(sign, "per cent");
            }
        }
        return false;
    }

    /** Another symbol of the market stands right before or behind, after a comma or a small word. */
    private static boolean isJoined(
            FoldedText text, LocalSymbols symbols, KnownListings.Known listing, int start, int end) {
        int left = start;
        int right = end;
        if (text.at(start - 1) == ' ' || text.at(start - 1) == '/') {
            left = text.skipSpacesBack(start);
            left = text.at(left - 1) == ',' || text.at(left - 1) == '/' ? left - 1 : beforeSmallWord(text, left);
        }
        if (text.at(end) == ',' || text.at(end) == '/') {
            right = text.skipSpaces(end + 1);
        } else if (text.at(end) == ' ') {
            right = behindSmallWord(text, end + 1);
        }
        return left < start && isOther(text, symbols, listing, text.startOfWord(left), left)
                || right > end && isOther(text, symbols, listing, right, text.endOfWord(right));
    }

    private static int beforeSmallWord(FoldedText text, int end) {
        int word = end;
        while (end - word <= 4 && Character.isLetter(text.at(word - 1))) {
            word--;
        }
        boolean small = word < end && !Character.isUpperCase(text.at(word)) && text.at(word - 1) == ' ';
        int left = small ? word - 1 : end;
        return text.at(left - 1) == ',' ? left - 1 : left;
    }

    private static int behindSmallWord(FoldedText text, int start) {
        int end = start;
        while (end - start <= 4 && Character.isLetter(text.at(end))) {
            end++;
        }
        return end > start && !Character.isUpperCase(text.at(start)) && text.at(end) == ' ' ? end + 1 : start;
    }

    private static boolean isOther(
            FoldedText text, LocalSymbols symbols, KnownListings.Known listing, int start, int end) {
        KnownListings.Known other = end > start ? symbols.listing(text.slice(start, end)) : null;
        return other != null
                && other.mic().equals(listing.mic())
                && !other.symbol().equals(listing.symbol());
    }
}
