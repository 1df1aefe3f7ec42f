package io.newstape.mention.rule;

import io.newstape.mention.exchange.Exchange;
import io.newstape.mention.scan.ExchangePrefix;
import io.newstape.mention.scan.Scan;
import io.newstape.text.FoldedText;
import java.util.Set;

/**
 * What Japanese and Chinese texts put before a code and a colon, where others name an exchange: {@code 証券コード：7203},
 * {@code 股票代码：600519}.
 */
final class EasternLabel {

    private static final Set<String> TOKYO = RuleWords.LISTS.named("tokyo-labels");
    private static final Set<String> MAINLAND = RuleWords.LISTS.named("mainland-labels");
    private static final int LONGEST = 8;

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
            String label = text.slice(start, end);
            Exchange exchange = TOKYO.contains(label)
                    ? scan.exchanges.byRicSuffix("T").orElse(null)
                    : MAINLAND.contains(label) ? mainland(scan, text.at(code)) : null;
            if (exchange != null) {
                return new ExchangePrefix(label, exchange, start, end);
            }
        }
        return null;
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
