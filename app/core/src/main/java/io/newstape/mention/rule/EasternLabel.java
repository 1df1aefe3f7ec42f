package io.newstape.mention.rule;

import io.newstape.mention.exchange.Exchange;
import io.newstape.mention.scan.ExchangePrefix;
import io.newstape.mention.scan.Scan;
import io.newstape.text.FoldedText;
import java.util.List;
import java.util.Set;

/**
 * What Japanese and Chinese texts put before a code, where others name an exchange: {@code 証券コード：7203}, {@code
 * 股票代码：600519}, {@code 港股代號：9988}, {@code （代码3750）}.
 */
final class EasternLabel {

    private static final Set<String> TOKYO = RuleWords.LISTS.named("tokyo-labels");
    private static final Set<String> MAINLAND = RuleWords.LISTS.named("mainland-labels");
    private static final Set<String> HONG_KONG = RuleWords.LISTS.named("hong-kong-labels");
    private static final Set<String> AMERICA = RuleWords.LISTS.named("america-labels");
    private static final Set<String> CHINESE = RuleWords.LISTS.named("chinese-labels");
    private static final Set<String> ENDS_OF_WORDS = RuleWords.LISTS.named("labels-that-end-words");
    private static final int LONGEST = 8;
    private static final int MAINLAND_DIGITS = 6;

    private EasternLabel() {}

    /**
     * The label that ends at a place; null when there is none.
     *
     * @param code where the code begins
     */
    static ExchangePrefix before(Scan scan, int end, int code) {
        FoldedText text = scan.text;
        if (end <= scan.consumed() || !FoldedText.isEastAsian(text.at(end - 1))) {
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

    private static ExchangePrefix label(Scan scan, int start, int end, int code) {
        String label = scan.text.slice(start, end);
        if (ENDS_OF_WORDS.contains(label) && FoldedText.isEastAsian(scan.text.at(start - 1))) {
            return null;
        }
        if (AMERICA.contains(label)) {
            return new ExchangePrefix("TICKER", null, start, end);
        }
        Exchange exchange = exchange(scan, label, code);
        return exchange == null ? null : new ExchangePrefix(label, exchange, start, end);
    }

    private static Exchange exchange(Scan scan, String label, int code) {
        if (TOKYO.contains(label)) {
            return scan.exchanges.byRicSuffix("T").orElse(null);
        }
        if (HONG_KONG.contains(label)) {
            return scan.exchanges.byRicSuffix("HK").orElse(null);
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
