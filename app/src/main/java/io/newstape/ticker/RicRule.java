package io.newstape.ticker;

import io.newstape.schema.Convention;
import io.newstape.schema.InstrumentKind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * {@code NVTK.MM}, {@code (8031.T)}, {@code <BRKb.N>}, {@code [CARG.UL]}, {@code CELG.OQ^K19}: a root, a point, the
 * suffix of an exchange. A root of one letter, an English word for a suffix, and capitals all around each need a
 * witness: brackets, the company's name, or the security master.
 */
final class RicRule {

    private static final int MAX_ROOT = 14;
    private static final Set<String> FILE_WORDS = Set.of(
            "file",
            "files",
            "filename",
            "named",
            "script",
            "folder",
            "directory",
            "attachment",
            "attached",
            "library",
            "module",
            "document",
            "executable",
            "archive",
            "download",
            "open",
            "opened",
            "compile",
            "saved",
            "renamed");
    /** Suffixes that name file formats too. */
    private static final Set<String> FILE_SUFFIXES = Set.of(
            "PS", "SO", "O", "A", "Z", "AS", "CS", "S", "F", "H", "D", "J", "BAT", "PA", "BR", "SZ", "MM", "PR", "OM",
            "TA", "MX", "AX");

    private RicRule() {}

    /**
     * @param start first unit of a word
     * @param point the point behind it
     * @return where to go on
     */
    static int apply(Scan scan, int start, int point) {
        Text text = scan.text;
        int suffix = point + 1;
        int end = text.endOfCapitals(suffix);
        int length = end - suffix;
        if (length == 0 || length > 3 || point - start > MAX_ROOT || Text.isSmall(text.at(end))) {
            return point;
        }
        int tail = endOfDelisting(text, end);
        Ric ric = Ric.parse(text, start, point, suffix, end, tail);
        if (ric == null) {
            return point;
        }
        Bracket bracket = Bracket.around(scan, start, tail);
        Rule refusal = refusal(scan, ric, bracket);
        if (refusal == null) {
            return take(scan, ric, bracket);
        }
        if (ClassShareRule.apply(scan, start, point, end, bracket)) {
            return end;
        }
        scan.refuse(start, tail, refusal);
        return refusal == Rule.INSIDE_A_WORD ? point : end;
    }

    private static Rule refusal(Scan scan, Ric ric, Bracket bracket) {
        Text text = scan.text;
        if (!Boundary.isClearLeft(text, ric.start()) || !Boundary.isClearRight(text, ric.end())) {
            return Rule.INSIDE_A_WORD;
        }
        if (isPrefix(scan, ric)) {
            return Rule.INSIDE_A_WORD;
        }
        String suffix = ric.suffix(text);
        if (bracket == Bracket.SQUARE
                && ric.baseLength() == 1
                && scan.byRic(ric.code(text)).isEmpty()) {
            return Rule.NEWS_CODE;
        }
        Exchange exchange = scan.exchanges.ricSuffix(text, ric.point() + 1, ric.suffixEnd());
        if (exchange == null && !suffix.equals("UL") || scan.style == SymbolStyle.YAHOO) {
            if (YahooRule.isCertain(scan, ric, bracket)) {
                return null;
            }
            return scan.exchanges.isDisputed(suffix) ? Rule.DISPUTED_SUFFIX : Rule.UNKNOWN_SUFFIX;
        }
        if (isClassNotation(scan, ric, bracket, suffix)) {
            return Rule.ABBREVIATION;
        }
        if (bracket == Bracket.ANGLE) {
            return ric.isPlausible() ? null : Rule.NO_SUCH_SYMBOL;
        }
        if (scan.style != SymbolStyle.RIC && scan.exchanges.isDisputed(suffix) && !isKnownByName(scan, ric)) {
            return Rule.DISPUTED_SUFFIX;
        }
        if (exchange != null && !exchange.grammar().matches(text, ric.start(), ric.start() + ric.baseLength())) {
            return Rule.NO_SUCH_SYMBOL;
        }
        if (Boundary.isInAddress(text, ric.start(), ric.end())) {
            return Rule.ADDRESS;
        }
        if (bracket == Bracket.ROUND && SourceTag.isAt(text, ric.start(), ric.end())) {
            return Rule.SOURCE_TAG;
        }
        return Witness.isNeeded(scan, ric, bracket, suffix) ? doubt(scan, ric, bracket, suffix) : null;
    }

    /** Why a RIC that looks like something else is refused; null when a witness speaks for it. */
    private static Rule doubt(Scan scan, Ric ric, Bracket bracket, String suffix) {
        Text text = scan.text;
        boolean abbreviation =
                Words.POINTED.contains(text.slice(ric.start(), ric.point()) + suffix) && ric.baseLength() == 1;
        boolean witnessed = Witness.speaksFor(scan, ric, bracket);
        if (abbreviation) {
            boolean named = scan.nameBefore(ric.start()).isThere();
            return witnessed && named && bracket != Bracket.NONE ? null : Rule.ABBREVIATION;
        }
        if (witnessed) {
            return null;
        }
        if (ric.baseLength() == 1) {
            return Rule.ONE_LETTER;
        }
        if (isFile(text, ric, suffix)) {
            return Rule.FILE_NAME;
        }
        return Rule.LOST_SPACE;
    }

    private static boolean isKnownByName(Scan scan, Ric ric) {
        Optional<KnownListings.Known> known = scan.byRic(ric.code(scan.text));
        String company = scan.name(scan.nameBefore(ric.start()));
        return known.isPresent() && company != null && scan.listings.isNamed(known.get(), company);
    }

    /** "TSX.V: ABC" names an exchange. */
    private static boolean isPrefix(Scan scan, Ric ric) {
        return scan.text.at(scan.text.skipSpaces(ric.end())) == ':'
                && scan.exchanges.prefix(scan.text.slice(ric.start(), ric.point()) + ric.suffix(scan.text)) != null;
    }

    /** "(BRK.A)" is a share class unless a link to a quote, or other RICs, say that it is a RIC of NYSE American. */
    private static boolean isClassNotation(Scan scan, Ric ric, Bracket bracket, String suffix) {
        return suffix.equals("A")
                && bracket != Bracket.ANGLE
                && scan.style != SymbolStyle.RIC
                && scan.text.at(ric.end()) != ':';
    }

    static boolean isFile(Text text, Ric ric, String suffix) {
        if (!FILE_SUFFIXES.contains(suffix)) {
            return false;
        }
        int end = text.skipSpacesBack(ric.start());
        for (int word = 0; word < 2 && end > 0; word++) {
            int start = text.startOfWord(end);
            if (end - start < 16 && FILE_WORDS.contains(text.slice(start, end).toLowerCase(java.util.Locale.ROOT))) {
                return true;
            }
            end = text.skipSpacesBack(start);
        }
        int next = text.skipSpaces(ric.end());
        return text.startsWith(next, "file") || text.startsWith(next, "script");
    }

    private static int take(Scan scan, Ric ric, Bracket bracket) {
        Text text = scan.text;
        String suffix = ric.suffix(text);
        Exchange exchange = scan.exchanges.ricSuffix(text, ric.point() + 1, ric.suffixEnd());
        String root = text.slice(ric.start(), ric.point());
        Convention convention = bracket == Bracket.NONE ? Convention.RIC : Convention.RIC_BRACKETED;
        double confidence = bracket == Bracket.ANGLE ? 0.99 : bracket == Bracket.NONE ? 0.93 : 0.97;
        if (suffix.equals("UL")) {
            scan.accept(new Scan.Draft(ric.start(), ric.end(), Rule.RIC_UNLISTED, convention, root, confidence)
                    .kind(InstrumentKind.EQUITY)
                    .ric(ric.code(text)));
            return ric.end();
        }
        if (exchange == null || scan.style == SymbolStyle.YAHOO) {
            return YahooRule.take(scan, ric, confidence);
        }
        Exchange today = successor(scan, exchange);
        String code = today == exchange ? ric.code(text) : root + "." + today.ricSuffix();
        Rule rule = bracket == Bracket.NONE ? Rule.RIC_BARE : Rule.RIC_IN_BRACKETS;
        scan.accept(new Scan.Draft(ric.start(), ric.end(), rule, convention, root, confidence)
                .at(today, suffix)
                .ric(code));
        return ric.end();
    }

    private static Exchange successor(Scan scan, Exchange exchange) {
        LocalDate day = scan.day;
        if (exchange.successor().isEmpty() || exchange.validOn(day)) {
            return exchange;
        }
        return scan.exchanges.byRicSuffix(exchange.successor()).orElse(exchange);
    }

    /** {@code ^K19}: delisted in November 2019; the letter is the month, from A. */
    private static int endOfDelisting(Text text, int end) {
        boolean delisted = text.at(end) == '^'
                && text.at(end + 1) >= 'A'
                && text.at(end + 1) <= 'L'
                && Text.isDigit(text.at(end + 2))
                && Text.isDigit(text.at(end + 3));
        return delisted ? end + 4 : end;
    }
}
