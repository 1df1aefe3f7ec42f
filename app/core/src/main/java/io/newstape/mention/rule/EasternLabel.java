package io.newstape.mention.rule;

import io.newstape.mention.exchange.Exchange;
import io.newstape.mention.scan.ExchangePrefix;
import io.newstape.mention.scan.Scan;
import io.newstape.text.FoldedText;
import io.newstape.text.WordSet;
import java.util.List;
import java.util.Map;

/**
 * What Japanese and Chinese texts put before a code, where others name an exchange: {@code 証券コード：7203}, {@code
 * 股票代码：600519}, {@code 港股代號：9988}, {@code （代码3750）}.
 */
final class EasternLabel {

    private static final WordSet TOKYO = RuleWords.LISTS.named("tokyo-labels");
    private static final WordSet MAINLAND = RuleWords.LISTS.named("mainland-labels");
    private static final WordSet HONG_KONG = RuleWords.LISTS.named("hong-kong-labels");
    private static final WordSet AMERICA = RuleWords.LISTS.named("america-labels");
    private static final Map<String, String> AMERICAN_EXCHANGES = RuleWords.LISTS.pairs("labels-of-exchanges");
    private static final WordSet KOREA = RuleWords.LISTS.named("korean-labels");
    private static final WordSet BEFORE_A_CODE = RuleWords.LISTS.named("labels-without-a-colon");
    private static final WordSet CHINESE = RuleWords.LISTS.named("chinese-labels");
    private static final WordSet ENDS_OF_WORDS = RuleWords.LISTS.named("labels-that-end-words");
    private static final int LONGEST = 12;
    /** Behind a number these make an amount of it: a hundred million, yen, points, shares, companies. */
    private static final String UNITS = "億亿万萬千百円元圓点點股株只家年月日人件歩步억만원주년월일";

    private static final int MAINLAND_DIGITS = 6;

    private EasternLabel() {}

    /**
     * The label that ends at a place; null when there is none.
     *
     * @param code where the code begins
     */
    static ExchangePrefix before(Scan scan, int end, int code) {
        FoldedText text = scan.text;
        if (end <= scan.consumed() || !isLabelEnd(text, end) || isAmount(text, code)) {
            return null;
        }
        for (int start = Math.max(scan.consumed(), end - LONGEST); start < end; start++) {
            ExchangePrefix label = label(scan, start, end, code);
            if (label != null) {
                return label;
            }
        }
        return null;
    }

    /** Whether a label is one behind which a code may stand with no colon between. */
    static boolean needsNoColon(ExchangePrefix label) {
        return BEFORE_A_CODE.contains(label.key());
    }

    /** A character of the script, or a letter behind one: the segment of Tokyo's market in "東証P". */
    private static boolean isLabelEnd(FoldedText text, int end) {
        return FoldedText.isEastAsian(text.at(end - 1))
                || FoldedText.isCapital(text.at(end - 1)) && FoldedText.isEastAsian(text.at(end - 2));
    }

    private static boolean isAmount(FoldedText text, int code) {
        int end = text.endOfWord(code);
        return end > code && UNITS.indexOf(text.at(end)) >= 0 && text.at(end) != 0;
    }

    private static ExchangePrefix label(Scan scan, int start, int end, int code) {
        String label = scan.text.slice(start, end);
        if (ENDS_OF_WORDS.contains(label) && FoldedText.isEastAsian(scan.text.at(start - 1))) {
            return null;
        }
        if (AMERICA.contains(label)) {
            return new ExchangePrefix("TICKER", null, start, end);
        }
        String american = AMERICAN_EXCHANGES.get(label);
        Exchange exchange = american == null
                ? exchange(scan, label, code)
                : scan.exchanges.byRicSuffix(american).orElseThrow();
        return exchange == null ? null : new ExchangePrefix(label, exchange, start, end);
    }

    private static Exchange exchange(Scan scan, String label, int code) {
        if (TOKYO.contains(label)) {
            return scan.exchanges.byRicSuffix("T").orElse(null);
        }
        if (HONG_KONG.contains(label)) {
            return scan.exchanges.byRicSuffix("HK").orElse(null);
        }
        if (KOREA.contains(label)) {
            return korean(scan, code);
        }
        boolean mainland = MAINLAND.contains(label);
        if (!mainland && !CHINESE.contains(label)) {
            return null;
        }
        int digits = digits(scan.text, code);
        if (digits == MAINLAND_DIGITS) {
            return mainland(scan, scan.text.at(code));
        }
        if (digits == 5) {
            return scan.exchanges.byRicSuffix("HK").orElse(null);
        }
        List<String> markets = EasternMarkets.around(scan.text, code);
        boolean decided = markets.get(0).equals("XHKG") && markets.size() == 1 || markets.size() == 2;
        return digits == 4 && decided ? scan.exchanges.byMic(markets.get(0)).orElse(null) : null;
    }

    /** Seoul's two markets share their codes, so the list decides. */
    private static Exchange korean(Scan scan, int code) {
        String written = scan.text.slice(code, scan.text.endOfWord(code));
        String mic = scan.isListedAt(written, "XKRX") ? "XKRX" : scan.isListedAt(written, "XKOS") ? "XKOS" : "";
        return scan.exchanges.byMic(mic).orElse(null);
    }

    private static int digits(FoldedText text, int start) {
        int end = start;
        while (FoldedText.isDigit(text.at(end))) {
            end++;
        }
        return end - start;
    }

    /** Shanghai's codes begin with 6 or 9, Shenzhen's with 0, 2 or 3, Beijing's with 4 or 8. */
    private static Exchange mainland(Scan scan, char first) {
        String suffix =
                switch (first) {
                    case '6', '9' -> "SS";
                    case '0', '2', '3' -> "SZ";
                    case '4', '8' -> "BJ";
                    default -> "";
                };
        return scan.exchanges.byRicSuffix(suffix).orElse(null);
    }
}
