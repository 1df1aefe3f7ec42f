package io.newstape.mention.rule;

import io.newstape.mention.scan.KnownListings;
import io.newstape.mention.scan.MarketContext;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.ScannerWords;
import io.newstape.text.FoldedText;
import io.newstape.text.WordSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code GGAL y YPFD}, {@code PETR4 e VALE3}: bare symbols in a row in a Spanish or Portuguese text about markets, all
 * of them listed at one exchange of Latin America or Iberia. Two are enough. A Brazilian code, four letters and a
 * number, needs no neighbour in such a text.
 */
final class MarketList {

    private static final Set<String> MARKETS = Set.of("BVMF", "XBUE", "XMEX", "XSGO", "XMAD");
    private static final WordSet JOINTS = RuleWords.LISTS.named("spanish-and-portuguese-joints");
    private static final int MOST = 12;
    private static final int REACH = 300;

    private MarketList() {}

    /** The listing that a word of the row means; empty when it stands in no such row. */
    static Optional<KnownListings.Known> listing(Scan scan, int start, int end) {
        FoldedText text = scan.text;
        // looking up listings is dear, and most texts are in other languages
        if (!isSymbol(text, start, end) || !scan.speaksOfMarketsInSpanish()) {
            return Optional.empty();
        }
        List<KnownListings.Known> own = at(scan, text.slice(start, end), MARKETS);
        int from = Math.max(0, start - REACH);
        int to = Math.min(text.length(), start + REACH);
        if (own.isEmpty() || !MarketContext.isInSpanishOrPortuguese(text, from, to)) {
            return Optional.empty();
        }
        if (isBrazilian(text, start, end)) {
            return one(own, Set.of("BVMF"));
        }
        Set<String> common = mics(own);
        int members = 1;
        for (int[] word : neighbours(text, start, end)) {
            common.retainAll(mics(at(scan, text.slice(word[0], word[1]), MARKETS)));
            members++;
        }
        return members < 2 || common.isEmpty() ? Optional.empty() : one(own, common);
    }

    /** Four letters and one or two digits; of the four the second may be a digit, as in B3SA3. */
    private static boolean isBrazilian(FoldedText text, int start, int end) {
        boolean root = FoldedText.isCapital(text.at(start + 2)) && FoldedText.isCapital(text.at(start + 3));
        return root
                && end > start + 4
                && end <= start + 6
                && FoldedText.isDigit(text.at(start + 4))
                && FoldedText.isDigit(text.at(end - 1));
    }

    private static Optional<KnownListings.Known> one(List<KnownListings.Known> listings, Set<String> mics) {
        return listings.stream().filter(known -> mics.contains(known.mic())).findFirst();
    }

    private static List<KnownListings.Known> at(Scan scan, String symbol, Set<String> mics) {
        List<KnownListings.Known> everywhere = scan.everywhere(symbol);
        return everywhere.isEmpty()
                ? everywhere
                : everywhere.stream()
                        .filter(known -> mics.contains(known.mic()))
                        .toList();
    }

    private static Set<String> mics(List<KnownListings.Known> listings) {
        Set<String> mics = new HashSet<>();
        listings.forEach(known -> mics.add(known.mic()));
        return mics;
    }

    private static boolean hasShape(FoldedText text, int start, int end) {
        if (end - start < 3 || end - start > 6 || !FoldedText.isCapital(text.at(start))) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (!FoldedText.isSymbol(text.at(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSymbol(FoldedText text, int start, int end) {
        if (!hasShape(text, start, end)) {
            return false;
        }
        return !ScannerWords.hasOtherMeaning(text, start, end);
    }

    /** The symbols before and behind one, joined by commas and "y". */
    private static List<int[]> neighbours(FoldedText text, int start, int end) {
        List<int[]> words = new ArrayList<>();
        int from = start;
        for (int i = 0; i < MOST; i++) {
            int wordEnd = behindJoint(text, from);
            int word = text.startOfWord(wordEnd);
            if (wordEnd == from || !isSymbol(text, word, wordEnd)) {
                break;
            }
            words.add(new int[] {word, wordEnd});
            from = word;
        }
        int to = end;
        for (int i = 0; i < MOST; i++) {
            int word = beforeJoint(text, to);
            int wordEnd = text.endOfWord(word);
            if (word == to || !isSymbol(text, word, wordEnd)) {
                break;
            }
            words.add(new int[] {word, wordEnd});
            to = wordEnd;
        }
        return words;
    }

    private static int behindJoint(FoldedText text, int place) {
        int at = text.skipSpacesBack(place);
        int joint = text.startOfWord(at);
        if (JOINTS.has(text, joint, at) && at < place) {
            at = text.skipSpacesBack(joint);
            return text.at(at - 1) == ',' ? text.skipSpacesBack(at - 1) : at;
        }
        return text.at(at - 1) == ',' ? text.skipSpacesBack(at - 1) : place;
    }

    private static int beforeJoint(FoldedText text, int place) {
        boolean comma = text.at(place) == ',';
        int at = text.skipSpaces(comma ? place + 1 : place);
        int joint = text.endOfWord(at);
        if (at > place && JOINTS.has(text, at, joint)) {
            return text.skipSpaces(joint);
        }
        return comma ? at : place;
    }
}
