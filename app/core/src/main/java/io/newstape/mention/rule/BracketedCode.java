package io.newstape.mention.rule;

import io.newstape.mention.scan.Scan;
import java.util.List;

/** What else than an American symbol may stand alone in brackets: a code of another market. */
final class BracketedCode {

    @FunctionalInterface
    private interface BracketRule {

        /** @return where to go on; the bracket's own place when it is none of the rule's */
        int apply(Scan scan, int bracket);
    }

    /** The first that reads on has the bracket. */
    private static final List<BracketRule> RULES = List.of(
            CodeInBracketsRule::apply,
            RegionCodeRule::apply,
            CanadianSuffixRule::applyInBrackets,
            LondonPointRule::apply,
            ExchangeBeforeRule::apply,
            ScriptMarketRule::apply);

    private BracketedCode() {}

    /** @return where to go on; the bracket's own place when it holds none */
    static int apply(Scan scan, int bracket) {
        for (BracketRule rule : RULES) {
            int on = rule.apply(scan, bracket);
            if (on > bracket) {
                return on;
            }
        }
        return bracket;
    }
}
