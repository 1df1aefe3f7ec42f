package io.newstape.ticker;

import io.newstape.schema.Convention;
import java.util.Optional;
import java.util.Set;

/** {@code (BRK.A)}, {@code BF.B}: a symbol with a share class behind the point, not an exchange. */
final class ClassShareRule {

    private static final Set<String> WITH_CLASSES = Set.of(
            "BRK", "BF", "HEI", "LEN", "RDS", "MOG", "VIA", "CBS", "CRD", "GEF", "HUB", "JW", "LGF", "NWS", "TAP",
            "STZ", "RUSH", "MKC", "PBR", "BIO", "BRO", "CWEN", "EBR", "GTN", "HVT", "WSO", "UHAL", "AKO", "BH", "TECK",
            "FCE", "DISC", "FWON");

    private ClassShareRule() {}

    static boolean apply(Scan scan, int start, int point, int end, Bracket bracket) {
        Text text = scan.text;
        if (end - point != 2 || text.at(point + 1) > 'C' && text.at(point + 1) != 'K' || !isRoot(text, start, point)) {
            return false;
        }
        if (!Boundary.isClearLeft(text, start) || !Boundary.isClearRight(text, end)) {
            return false;
        }
        if (Boundary.isInAddress(text, start, end)) {
            return false;
        }
        String symbol = text.slice(start, end);
        Optional<KnownListings.Known> known = scan.bySymbol(symbol, null);
        Name name = scan.nameBefore(start);
        boolean witnessed = known.isPresent()
                || WITH_CLASSES.contains(text.slice(start, point))
                || bracket == Bracket.ROUND && agrees(scan.name(name), text.slice(start, point));
        if (!witnessed) {
            return false;
        }
        scan.accept(new Scan.Draft(start, end, Rule.CLASS_SHARE, Convention.NAME_AND_TICKER, symbol, 0.92)
                .named(name)
                .known(known.orElse(null)));
        return true;
    }

    private static boolean agrees(String company, String root) {
        return company != null && NameAgreement.of(company, root) != NameAgreement.NONE;
    }

    private static boolean isRoot(Text text, int start, int point) {
        return point - start >= 2 && point - start <= 5 && text.endOfCapitals(start) == point;
    }
}
