package io.newstape.mention.rule;

import io.newstape.mention.scan.MentionDraft;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.ScannerWords;
import io.newstape.mention.scan.SymbolBoundary;
import io.newstape.schema.Convention;
import io.newstape.schema.InstrumentKind;
import io.newstape.text.FoldedText;

/** {@code JPY=}, {@code EURUSD=R}, {@code US10YT=RR}, {@code USJOB=ECI}: RICs with an equals sign. */
final class CurrencyRule {

    private CurrencyRule() {}

    /** @return where to go on */
    static int apply(Scan scan, int start, int equals) {
        FoldedText text = scan.text;
        int end = equals + 1;
        while (FoldedText.isSymbol(text.at(end))) {
            end++;
        }
        int length = equals - start;
        boolean form = length >= 3 && length <= 12 && end - equals <= 6 && isRoot(text, start, equals);
        if (!form || !SymbolBoundary.isClearLeft(text, start) || !SymbolBoundary.isClearRight(text, end)) {
            return equals + 1;
        }
        String root = text.slice(start, equals);
        boolean currency = isCurrency(root);
        char before = text.at(text.skipSpacesBack(start) - 1);
        if (!currency && !FoldedText.isOpening(before)) {
            return equals + 1;
        }
        String code = text.slice(start, end);
        InstrumentKind kind =
                root.startsWith("XAU") || root.startsWith("XAG") || root.startsWith("XPT") || root.startsWith("XPD")
                        ? InstrumentKind.COMMODITY
                        : currency ? InstrumentKind.CURRENCY : InstrumentKind.OTHER;
        boolean yahoo = text.is(equals + 1, end, "X") && currency;
        MentionRule rule = yahoo ? MentionRule.YAHOO : MentionRule.RIC_CURRENCY;
        scan.accept(new MentionDraft(start, end, rule, yahoo ? Convention.YAHOO : Convention.RIC, code, 0.95)
                .kind(kind)
                .ric(yahoo ? ricOfPair(root) : code));
        return end;
    }

    /** {@code EURUSD=X} and {@code EUR=X} of Yahoo are {@code EUR=} as a RIC; a pair without the dollar keeps both names. */
    private static String ricOfPair(String root) {
        if (root.length() != 6) {
            return root + "=";
        }
        String first = root.substring(0, 3);
        String second = root.substring(3);
        return second.equals("USD") ? first + "=" : first.equals("USD") ? second + "=" : root + "=";
    }

    private static boolean isCurrency(String root) {
        return ScannerWords.CURRENCIES.contains(root)
                || root.length() == 6
                        && ScannerWords.CURRENCIES.contains(root.substring(0, 3))
                        && ScannerWords.CURRENCIES.contains(root.substring(3));
    }

    private static boolean isRoot(FoldedText text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!FoldedText.isSymbol(text.at(i))) {
                return false;
            }
        }
        return true;
    }
}
