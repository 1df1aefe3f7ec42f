package io.newstape.ticker;

import io.newstape.schema.Convention;
import io.newstape.schema.InstrumentKind;

/** {@code LCOc1}: a continuous future, the root of the contract, a small c, and which month from the front. */
final class FutureRule {

    private FutureRule() {}

    static boolean apply(Scan scan, int start, int capitals, int end) {
        Text text = scan.text;
        boolean form = text.at(capitals) == 'c'
                && end - capitals <= 3
                && capitals - start >= 2
                && capitals - start <= 5
                && end > capitals + 1;
        for (int i = capitals + 1; form && i < end; i++) {
            form = Text.isDigit(text.at(i));
        }
        if (!form || !Boundary.isClearLeft(text, start) || !Boundary.isClearRight(text, end)) {
            return false;
        }
        String code = text.slice(start, end);
        scan.accept(new Scan.Draft(start, end, Rule.RIC_FUTURE, Convention.RIC, code, 0.9)
                .kind(InstrumentKind.COMMODITY)
                .ric(code));
        return true;
    }
}
