package io.newstape.mention.rule;

import io.newstape.mention.scan.KnownListings;
import io.newstape.mention.scan.MentionDraft;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.NameSpan;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.Vouching;
import io.newstape.schema.Convention;
import io.newstape.text.FoldedText;
import java.util.List;
import java.util.Optional;

/**
 * {@code Toyota Motor (7203)}, {@code 삼성전자(005930)}, {@code 贵州茅台（600519）}, {@code Petrobras (PETR4)}, {@code <7203>}
 * in a Japanese text: a code with digits in brackets. A name in Latin letters must be that of the listing. Beside a name
 * in another script the script says which market is meant; where it leaves several, none is taken. A year or a count
 * has no such listing.
 */
final class CodeInBracketsRule {

    private static final int FEWEST = 3;
    private static final int MOST = 7;
    private static final int REACH = 240;
    private static final List<String> HAN_MARKETS = List.of("XHKG", "XTAI", "ROCO", "XTKS");

    private CodeInBracketsRule() {}

    /** @return where to go on; the bracket when there is no such code */
    static int apply(Scan scan, int bracket) {
        FoldedText text = scan.text;
        int start = text.skipSpaces(bracket + 1);
        int end = start;
        boolean digits = false;
        while (FoldedText.isSymbol(text.at(end)) && end - start <= MOST) {
            digits |= FoldedText.isDigit(text.at(end));
            end++;
        }
        if (!digits || end - start < FEWEST || end - start > MOST || !isClosed(text, bracket, end)) {
            return bracket;
        }
        String code = text.slice(start, end);
        NameSpan name = scan.nameBefore(bracket);
        Optional<KnownListings.Known> known = listing(scan, bracket, code, scan.name(name));
        if (known.isEmpty()) {
            return bracket;
        }
        scan.accept(new MentionDraft(start, end, MentionRule.NAME_AND_TICKER, Convention.NAME_AND_TICKER, code, 0.9)
                .named(name)
                .known(known.get()));
        return end;
    }

    private static boolean isClosed(FoldedText text, int bracket, int end) {
        char closing =
                switch (text.at(bracket)) {
                    case '[' -> ']';
                    case '<' -> '>';
                    default -> ')';
                };
        return text.at(text.skipSpaces(end)) == closing;
    }

    private static Optional<KnownListings.Known> listing(Scan scan, int bracket, String code, String company) {
        FoldedText text = scan.text;
        char before = text.at(text.skipSpacesBack(bracket) - 1);
        if (isHangul(before)) {
            return only(scan, code, code.length() == 6 ? List.of("XKRX", "XKOS") : List.of());
        }
        if (FoldedText.isEastAsian(before) && isYear(code)) {
            return Optional.empty();
        }
        boolean kana = hasKana(text, bracket);
        if (kana && (FoldedText.isEastAsian(before) || text.at(bracket) == '<')) {
            return only(scan, code, code.length() == 4 ? List.of("XTKS") : List.of());
        }
        if (FoldedText.isEastAsian(before)) {
            return code.length() == 6
                    ? only(scan, code, List.of("XSHG", "XSHE"))
                    : only(scan, code, isHongKong(code) ? List.of("XHKG") : HAN_MARKETS);
        }
        return Vouching.named(scan.listings, scan.day, code, company);
    }

    /** The listing at one of some markets; none when two of them have the code. */
    private static Optional<KnownListings.Known> only(Scan scan, String code, List<String> mics) {
        List<KnownListings.Known> there = scan.everywhere(code).stream()
                .filter(known -> mics.contains(known.mic()))
                .toList();
        return there.size() == 1 ? Optional.of(there.get(0)) : Optional.empty();
    }

    private static boolean isHongKong(String code) {
        return code.length() == 5 && code.charAt(0) == '0';
    }

    /** Of this century or the end of the last: nothing in these scripts tells it from a code of four digits. */
    private static boolean isYear(String code) {
        return code.length() == 4 && (code.startsWith("20") && code.charAt(2) <= '3' || code.startsWith("199"));
    }

    private static boolean isHangul(char c) {
        return c >= 0xac00 && c <= 0xd7a3;
    }

    private static boolean hasKana(FoldedText text, int at) {
        for (int i = Math.max(0, at - REACH); i < Math.min(text.length(), at + REACH); i++) {
            if (text.at(i) >= 0x3041 && text.at(i) <= 0x30fa) {
                return true;
            }
        }
        return false;
    }
}
