package io.newstape.mention.rule;

import io.newstape.mention.scan.Bracket;
import io.newstape.mention.scan.KnownListings;
import io.newstape.mention.scan.MentionDraft;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.NameAgreement;
import io.newstape.mention.scan.NameSpan;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.SymbolBoundary;
import io.newstape.schema.Convention;
import io.newstape.text.FoldedText;
import io.newstape.text.WordSet;
import java.util.Optional;

/** {@code (BRK.A)}, {@code BF.B}: a symbol with a share class behind the point, not an exchange. */
final class ClassShareRule {

    private static final WordSet WITH_CLASSES = RuleWords.LISTS.named("roots-with-classes");

    private ClassShareRule() {}

    static boolean apply(Scan scan, int start, int point, int end, Bracket bracket) {
        FoldedText text = scan.text;
        if (end - point != 2 || text.at(point + 1) > 'C' && text.at(point + 1) != 'K' || !isRoot(text, start, point)) {
            return false;
        }
        if (!SymbolBoundary.isClearLeft(text, start) || !SymbolBoundary.isClearRight(text, end)) {
            return false;
        }
        if (SymbolBoundary.isInAddress(text, start, end)) {
            return false;
        }
        String symbol = text.slice(start, end);
        Optional<KnownListings.Known> known = scan.bySymbol(symbol, null);
        NameSpan name = scan.nameBefore(start);
        boolean witnessed = known.isPresent()
                || WITH_CLASSES.has(text, start, point)
                || bracket == Bracket.ROUND && agrees(scan.name(name), text.slice(start, point));
        if (!witnessed) {
            return false;
        }
        scan.accept(new MentionDraft(start, end, MentionRule.CLASS_SHARE, Convention.NAME_AND_TICKER, symbol, 0.92)
                .named(name)
                .known(known.orElse(null)));
        return true;
    }

    private static boolean agrees(String company, String root) {
        return company != null && NameAgreement.of(company, root) != NameAgreement.NONE;
    }

    private static boolean isRoot(FoldedText text, int start, int point) {
        return point - start >= 2 && point - start <= 5 && text.endOfCapitals(start) == point;
    }
}
