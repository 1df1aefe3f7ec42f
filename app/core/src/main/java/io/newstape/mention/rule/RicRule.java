package io.newstape.mention.rule;

import io.newstape.mention.exchange.Exchange;
import io.newstape.mention.scan.AmericanSymbols;
import io.newstape.mention.scan.Bracket;
import io.newstape.mention.scan.KnownListings;
import io.newstape.mention.scan.MentionDraft;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.NameAgreement;
import io.newstape.mention.scan.NameSpan;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.ScannerWords;
import io.newstape.mention.scan.SourceTag;
import io.newstape.mention.scan.SymbolBoundary;
import io.newstape.mention.scan.SymbolStyle;
import io.newstape.schema.Convention;
import io.newstape.schema.InstrumentKind;
import io.newstape.text.FoldedText;
import java.time.LocalDate;
import java.util.Optional;

/**
 * {@code NVTK.MM}, {@code (8031.T)}, {@code <BRKb.N>}, {@code [CARG.UL]}, {@code CELG.OQ^K19}: a root, a point, the
 * suffix of an exchange. A root of one letter, an English word for a suffix, and capitals all around each need a
 * witness: brackets, the company's name, or the security master.
 */
final class RicRule {

    private static final int MAX_ROOT = 14;

    private RicRule() {}

    /**
     * @param start first unit of a word
     * @param point the point behind it
     * @return where to go on
     */
    static int apply(Scan scan, int start, int point) {
        FoldedText text = scan.text;
        int suffix = point + 1;
        int end = text.endOfCapitals(suffix);
        int length = end - suffix;
        if (length == 0 || length > 3 || point - start > MAX_ROOT || FoldedText.isSmall(text.at(end))) {
            return point;
        }
        int tail = endOfDelisting(text, end);
        RicParts ric = RicParts.parse(text, start, point, suffix, end, tail);
        if (ric == null) {
            return point;
        }
        Bracket bracket = Bracket.around(scan, start, tail);
        MentionRule refusal = refusal(scan, ric, bracket);
        if (refusal == null) {
            return take(scan, ric, bracket);
        }
        if (ClassShareRule.apply(scan, start, point, end, bracket)) {
            return end;
        }
        scan.refuse(start, tail, refusal);
        return refusal == MentionRule.INSIDE_A_WORD ? point : end;
    }

    private static MentionRule refusal(Scan scan, RicParts ric, Bracket bracket) {
        FoldedText text = scan.text;
        if (!SymbolBoundary.isClearLeft(text, ric.start()) || !SymbolBoundary.isClearRight(text, ric.end())) {
            return MentionRule.INSIDE_A_WORD;
        }
        if (isPrefix(scan, ric)) {
            return MentionRule.INSIDE_A_WORD;
        }
        if (bracket == Bracket.SQUARE
                && ric.baseLength() == 1
                && scan.byRic(ric.code(text)).isEmpty()) {
            return MentionRule.NEWS_CODE;
        }
        Exchange exchange = scan.exchanges.ricSuffix(text, ric.point() + 1, ric.suffixEnd());
        String suffix = exchange == null ? ric.suffix(text) : exchange.ricSuffix();
        if (exchange == null && !suffix.equals("UL") || scan.style == SymbolStyle.YAHOO) {
            if (YahooRule.isCertain(scan, ric, bracket) || DottedCode.exchange(scan, ric, bracket) != null) {
                return null;
            }
            return scan.exchanges.isDisputed(suffix) ? MentionRule.DISPUTED_SUFFIX : MentionRule.UNKNOWN_SUFFIX;
        }
        if (isClassNotation(scan, ric, bracket, suffix)) {
            return MentionRule.ABBREVIATION;
        }
        if (bracket == Bracket.ANGLE) {
            return ric.isPlausible() ? null : MentionRule.NO_SUCH_SYMBOL;
        }
        if (scan.style != SymbolStyle.RIC
                && scan.exchanges.isDisputed(suffix)
                && !isKnownByName(scan, ric)
                && !isMarketNamed(scan, exchange)) {
            return MentionRule.DISPUTED_SUFFIX;
        }
        if (exchange != null && !exchange.grammar().matches(text, ric.start(), ric.start() + ric.baseLength())) {
            return MentionRule.NO_SUCH_SYMBOL;
        }
        if (SymbolBoundary.isInAddress(text, ric.start(), ric.end())) {
            return MentionRule.ADDRESS;
        }
        if (bracket == Bracket.ROUND && SourceTag.isAt(text, ric.start(), ric.end())) {
            return MentionRule.SOURCE_TAG;
        }
        return RicEvidence.isNeeded(scan, ric, bracket, suffix) ? doubt(scan, ric, bracket, suffix) : null;
    }

    /** Why a RIC that looks like something else is refused; null when a witness speaks for it. */
    private static MentionRule doubt(Scan scan, RicParts ric, Bracket bracket, String suffix) {
        FoldedText text = scan.text;
        boolean abbreviation =
                ScannerWords.POINTED.contains(text.slice(ric.start(), ric.point()) + suffix) && ric.baseLength() == 1;
        boolean witnessed = RicEvidence.speaksFor(scan, ric, bracket);
        if (abbreviation) {
            boolean named = scan.nameBefore(ric.start()).isThere();
            return witnessed && named && bracket != Bracket.NONE ? null : MentionRule.ABBREVIATION;
        }
        if (witnessed) {
            return null;
        }
        if (ric.baseLength() == 1) {
            return MentionRule.ONE_LETTER;
        }
        if (FileName.is(text, ric, suffix)) {
            return MentionRule.FILE_NAME;
        }
        return MentionRule.LOST_SPACE;
    }

    private static boolean isKnownByName(Scan scan, RicParts ric) {
        Optional<KnownListings.Known> known = scan.byRic(ric.code(scan.text));
        String company = scan.name(scan.nameBefore(ric.start()));
        return known.isPresent() && company != null && scan.listings.isNamed(known.get(), company);
    }

    /** "(HOSE: VIC) rose, (HPG.HM) followed": the text has another symbol of the market already. */
    private static boolean isMarketNamed(Scan scan, Exchange exchange) {
        return exchange != null
                && scan.mentions().stream()
                        .anyMatch(mention -> exchange.mic().equals(mention.mic()) && mention.exchange() != null);
    }

    /** "TSX.V: ABC" names an exchange. */
    private static boolean isPrefix(Scan scan, RicParts ric) {
        return scan.text.at(scan.text.skipSpaces(ric.end())) == ':'
                && scan.exchanges.prefix(scan.text.slice(ric.start(), ric.point()) + ric.suffix(scan.text)) != null;
    }

    /** "(BRK.A)" is a share class unless a link to a quote, or other RICs, say that it is a RIC of NYSE American. */
    private static boolean isClassNotation(Scan scan, RicParts ric, Bracket bracket, String suffix) {
        return suffix.equals("A")
                && bracket != Bracket.ANGLE
                && scan.style != SymbolStyle.RIC
                && scan.text.at(ric.end()) != ':';
    }

    private static int take(Scan scan, RicParts ric, Bracket bracket) {
        FoldedText text = scan.text;
        Exchange exchange = scan.exchanges.ricSuffix(text, ric.point() + 1, ric.suffixEnd());
        String suffix = exchange == null ? ric.suffix(text) : exchange.ricSuffix();
        String root = text.slice(ric.start(), ric.point());
        Convention convention = bracket == Bracket.NONE ? Convention.RIC : Convention.RIC_BRACKETED;
        double confidence = bracket == Bracket.ANGLE ? 0.99 : bracket == Bracket.NONE ? 0.93 : 0.97;
        if (suffix.equals("UL")) {
            scan.accept(new MentionDraft(ric.start(), ric.end(), MentionRule.RIC_UNLISTED, convention, root, confidence)
                    .kind(InstrumentKind.EQUITY)
                    .ric(ric.code(text)));
            return ric.end();
        }
        Exchange dotted = exchange == null ? DottedCode.exchange(scan, ric, bracket) : null;
        if (dotted != null) {
            return DottedCode.take(scan, ric, dotted);
        }
        if (exchange == null || scan.style == SymbolStyle.YAHOO) {
            return YahooRule.take(scan, ric, confidence);
        }
        Exchange today = successor(scan, exchange);
        String code = today == exchange ? ric.code(text) : root + "." + today.ricSuffix();
        MentionRule rule = bracket == Bracket.NONE ? MentionRule.RIC_BARE : MentionRule.RIC_IN_BRACKETS;
        if (isUnsupported(scan, ric, bracket, code)) {
            // a host, a file or a product has the same form: without the master and without a word of markets it is one
            scan.refuse(ric.start(), ric.end(), MentionRule.NOT_TICKER);
            return ric.end();
        }
        if (YahooRule.isPreference(today, root) && scan.byRic(code).isEmpty()) {
            return YahooRule.takePreference(scan, ric, today);
        }
        scan.accept(new MentionDraft(ric.start(), ric.end(), rule, convention, root, confidence)
                .at(today, suffix)
                .ric(code));
        return ric.end();
    }

    private static boolean isUnsupported(Scan scan, RicParts ric, Bracket bracket, String code) {
        if (bracket == Bracket.ROUND
                || bracket == Bracket.ANGLE
                || scan.style == SymbolStyle.RIC
                || ric.hasClass()
                || scan.byRic(code).isPresent()) {
            return false;
        }
        boolean alone = bracket == Bracket.NONE && scan.last() == null && !scan.speaksOfMarkets();
        return alone && !isListedThere(code) && !isNamed(scan, ric)
                || scan.speaksOfSoftware() && !RicEvidence.speaksFor(scan, ric, bracket);
    }

    /** A name before it; the first word of a sentence, as in "Copy BOOT.PA", must agree with the root. */
    private static boolean isNamed(Scan scan, RicParts ric) {
        NameSpan name = scan.nameBefore(ric.start());
        if (!name.isThere()) {
            return false;
        }
        String company = scan.name(name);
        char before = scan.text.at(scan.text.skipSpacesBack(name.start()) - 1);
        boolean first = company.indexOf(' ') < 0 && (before == 0 || before == '.' || before == '\n');
        return !first
                || ric.hasDigit(scan.text)
                || scan.text.startsWith(ric.start(), company)
                || NameAgreement.of(company, scan.text.slice(ric.start(), ric.point())) != NameAgreement.NONE;
    }

    private static boolean isListedThere(String code) {
        int point = code.lastIndexOf('.');
        return AmericanSymbols.ricSuffix(code.substring(0, point)).equals(code.substring(point + 1));
    }

    private static Exchange successor(Scan scan, Exchange exchange) {
        LocalDate day = scan.day;
        if (exchange.successor().isEmpty() || exchange.validOn(day)) {
            return exchange;
        }
        return scan.exchanges.byRicSuffix(exchange.successor()).orElse(exchange);
    }

    /** {@code ^K19}: delisted in November 2019; the letter is the month, from A. */
    private static int endOfDelisting(FoldedText text, int end) {
        boolean delisted = text.at(end) == '^'
                && text.at(end + 1) >= 'A'
                && text.at(end + 1) <= 'L'
                && FoldedText.isDigit(text.at(end + 2))
                && FoldedText.isDigit(text.at(end + 3));
        return delisted ? end + 4 : end;
    }
}
