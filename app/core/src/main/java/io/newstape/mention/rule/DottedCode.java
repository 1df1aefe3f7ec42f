package io.newstape.mention.rule;

import io.newstape.mention.exchange.Exchange;
import io.newstape.mention.scan.Bracket;
import io.newstape.mention.scan.MentionDraft;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.Scan;
import io.newstape.schema.Convention;
import java.util.Map;

/**
 * {@code Diageo (DGE.LN)}, {@code SAP (SAP.XE)}, {@code TSMC (2330.TT)}: a symbol, a point, and what Bloomberg or Dow Jones
 * call its exchange, where neither RICs nor Yahoo's symbols have such a suffix. The exchange must list the symbol, and
 * the text must name a company.
 */
final class DottedCode {

    private static final Map<String, String> DOW_JONES = RuleWords.LISTS.pairs("dow-jones-suffixes");
    private static final int LENGTH = 2;

    private DottedCode() {}

    /** The exchange that such a symbol names; null when it is none. */
    static Exchange exchange(Scan scan, RicParts ric, Bracket bracket) {
        int suffix = ric.point() + 1;
        if (ric.hasClass()
                || ric.suffixEnd() - suffix != LENGTH
                || scan.exchanges.ricSuffix(scan.text, suffix, ric.suffixEnd()) != null
                || scan.exchanges.yahooSuffix(scan.text, suffix, ric.suffixEnd()) != null) {
            return null;
        }
        String mic = DOW_JONES.get(ric.suffix(scan.text));
        Exchange exchange = mic == null
                ? scan.exchanges.bloomberg(scan.text, suffix, ric.suffixEnd())
                : scan.exchanges.byMic(mic).orElse(null);
        String root = scan.text.slice(ric.start(), ric.point());
        String company = scan.name(scan.nameBefore(ric.start()));
        if (exchange == null || company == null || !exchange.grammar().matches(root)) {
            return null;
        }
        boolean bracketed = bracket == Bracket.ROUND && scan.isListedAt(root, exchange.mic());
        return bracketed || isNamed(scan, root, exchange.mic(), company) ? exchange : null;
    }

    private static boolean isNamed(Scan scan, String root, String mic, String company) {
        return scan.everywhere(root).stream()
                .anyMatch(known -> known.mic().equals(mic) && scan.listings.isNamed(known, company));
    }

    static int take(Scan scan, RicParts ric, Exchange exchange) {
        String root = scan.text.slice(ric.start(), ric.point());
        scan.accept(new MentionDraft(ric.start(), ric.end(), MentionRule.DOTTED_CODE, Convention.BLOOMBERG, root, 0.92)
                .at(exchange, ric.suffix(scan.text))
                .ric(exchange.ricOf(root)));
        return ric.end();
    }
}
