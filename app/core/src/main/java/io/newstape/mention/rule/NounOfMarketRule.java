package io.newstape.mention.rule;

import io.newstape.mention.exchange.Exchange;
import io.newstape.mention.scan.MentionDraft;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.NameSpan;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.ScannerWords;
import io.newstape.mention.scan.SymbolBoundary;
import io.newstape.schema.Convention;
import io.newstape.text.FoldedText;
import io.newstape.text.WordSet;
import java.util.Locale;
import java.util.Map;

/**
 * {@code saham BBCA}, {@code THYAO hisseleri}: a bare symbol beside the noun for a share in the language of its market,
 * which lists it.
 */
final class NounOfMarketRule {

    private static final Map<String, String> BEFORE = RuleWords.LISTS.pairs("nouns-before-a-symbol-of-a-market");
    private static final Map<String, String> BEHIND = RuleWords.LISTS.pairs("nouns-behind-a-symbol-of-a-market");
    /** Asked first, because nearly every word in capitals has some word beside it. */
    private static final WordSet NOUNS_BEFORE = new WordSet(BEFORE.keySet());

    private static final WordSet NOUNS_BEHIND = new WordSet(BEHIND.keySet());
    private static final int FEWEST = 3;
    private static final int MOST = 6;
    private static final int LONGEST_NOUN = 14;

    private NounOfMarketRule() {}

    static boolean apply(Scan scan, int start, int end) {
        FoldedText text = scan.text;
        if (end - start < FEWEST || end - start > MOST) {
            return false;
        }
        String mic = mic(text, start, end);
        if (mic == null || ScannerWords.ACRONYMS.has(text, start, end) || !isFree(text, start, end)) {
            return false;
        }
        String symbol = text.slice(start, end);
        if (!scan.isListedAt(symbol, mic)) {
            return false;
        }
        Exchange exchange = scan.exchanges.byMic(mic).orElseThrow();
        scan.accept(new MentionDraft(start, end, MentionRule.TICKER_AND_NOUN, Convention.NAME_AND_TICKER, symbol, 0.85)
                .named(NameSpan.NONE)
                .at(exchange, null)
                .ric(exchange.ricOf(symbol)));
        return true;
    }

    private static String mic(FoldedText text, int start, int end) {
        int nounEnd = text.at(end) == ' ' ? endOfLetters(text, end + 1) : end;
        if (nounEnd > end && NOUNS_BEHIND.has(text, end + 1, nounEnd)) {
            return BEHIND.get(text.slice(end + 1, nounEnd));
        }
        int left = text.at(start - 1) == ' ' ? start - 1 : start;
        int from = left;
        while (left - from < LONGEST_NOUN && isPart(text.at(from - 1))) {
            from--;
        }
        return NOUNS_BEFORE.hasInSmallLetters(text, from, left)
                ? BEFORE.get(text.slice(from, left).toLowerCase(Locale.ROOT))
                : null;
    }

    private static int endOfLetters(FoldedText text, int from) {
        int end = from;
        while (end - from < LONGEST_NOUN && isPart(text.at(end))) {
            end++;
        }
        return end;
    }

    /** A letter, or a mark above one, as Thai writes vowels. */
    private static boolean isPart(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** A noun of letters that ASCII hasn't may touch the symbol: Thai has no spaces between words. */
    private static boolean isFree(FoldedText text, int start, int end) {
        boolean left = SymbolBoundary.isClearLeft(text, start) || FoldedText.isForeignLetter(text.at(start - 1));
        return left && SymbolBoundary.isClearRight(text, end);
    }
}
