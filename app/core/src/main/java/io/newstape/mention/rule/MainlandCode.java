package io.newstape.mention.rule;

import io.newstape.mention.exchange.Exchange;
import io.newstape.mention.scan.Mention;
import io.newstape.mention.scan.Scan;
import io.newstape.text.FoldedText;
import java.util.List;
import java.util.Set;

/**
 * The market of {@code 海光信息（688041）} where no list has the code: its first three digits are those of shares in Shanghai,
 * Shenzhen or Beijing, and the text speaks of share prices. Other numbers of six digits begin otherwise, or stand in
 * other texts.
 */
final class MainlandCode {

    private static final Set<String> SHANGHAI = RuleWords.LISTS.named("beginnings-of-codes-in-shanghai");
    private static final Set<String> SHENZHEN = RuleWords.LISTS.named("beginnings-of-codes-in-shenzhen");
    private static final Set<String> BEIJING = RuleWords.LISTS.named("beginnings-of-codes-in-beijing");
    private static final Set<String> PRICES = RuleWords.LISTS.named("chinese-words-of-share-prices");
    private static final List<String> MARKETS = List.of("XSHG", "XSHE");
    private static final int DIGITS = 6;
    private static final int BEGINNING = 3;
    private static final int REACH = 40;

    private MainlandCode() {}

    /** Null when the code is none of these markets. */
    static Exchange market(Scan scan, int bracket, String code) {
        FoldedText text = scan.text;
        char before = text.at(text.skipSpacesBack(bracket) - 1);
        boolean han = before >= 0x4e00 && before <= 0x9fff;
        if (!han
                || code.length() != DIGITS
                || EasternMarkets.hasKana(text, bracket)
                || !speaksOfPrices(scan, bracket)) {
            return null;
        }
        String beginning = code.substring(0, BEGINNING);
        String suffix = SHANGHAI.contains(beginning)
                ? "SS"
                : SHENZHEN.contains(beginning) ? "SZ" : BEIJING.contains(beginning) ? "BJ" : "";
        return scan.exchanges.byRicSuffix(suffix).orElse(null);
    }

    private static boolean speaksOfPrices(Scan scan, int bracket) {
        for (Mention mention : scan.mentions()) {
            if (mention.isAt(MARKETS)) {
                return true;
            }
        }
        String around = scan.text.slice(Math.max(0, bracket - REACH), Math.min(scan.text.length(), bracket + REACH));
        return PRICES.stream().anyMatch(around::contains);
    }
}
