package io.newstape.ticker;

import io.newstape.schema.Convention;
import io.newstape.schema.InstrumentKind;

/** {@code JPY=}, {@code EURUSD=R}, {@code US10YT=RR}, {@code USJOB=ECI}: RICs with an equals sign. */
final class CurrencyRule {

    private CurrencyRule() {}

    /** @return where to go on */
    static int apply(Scan scan, int start, int equals) {
        Text text = scan.text;
        int end = equals + 1;
        while (Text.isSymbol(text.at(end))) {
            end++;
        }
        int length = equals - start;
        boolean form = length >= 3 && length <= 12 && end - equals <= 6 && isRoot(text, start, equals);
        if (!form || !Boundary.isClearLeft(text, start) || !Boundary.isClearRight(text, end)) {
            return equals + 1;
        }
        String root = text.slice(start, equals);
        boolean currency = isCurrency(root);
        char before = text.at(text.skipSpacesBack(start) - 1);
        if (!currency && !Text.isOpening(before)) {
            return equals + 1;
        }
        String code = text.slice(start, end);
        InstrumentKind kind =
                root.startsWith("XAU") || root.startsWith("XAG") || root.startsWith("XPT") || root.startsWith("XPD")
                        ? InstrumentKind.COMMODITY
                        : currency ? InstrumentKind.CURRENCY : InstrumentKind.OTHER;
        scan.accept(new Scan.Draft(start, end, Rule.RIC_CURRENCY, Convention.RIC, code, 0.95)
                .kind(kind)
                .ric(code));
        return end;
    }

    private static boolean isCurrency(String root) {
        return Words.CURRENCIES.contains(root)
                || root.length() == 6
                        && Words.CURRENCIES.contains(root.substring(0, 3))
                        && Words.CURRENCIES.contains(root.substring(3));
    }

    private static boolean isRoot(Text text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Text.isSymbol(text.at(i))) {
                return false;
            }
        }
        return true;
    }
}
