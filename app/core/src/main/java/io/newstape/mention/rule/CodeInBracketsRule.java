package io.newstape.mention.rule;

import io.newstape.mention.exchange.Exchange;
import io.newstape.mention.scan.ExchangePrefix;
import io.newstape.mention.scan.KnownListings;
import io.newstape.mention.scan.MentionDraft;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.NameSpan;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.Vouching;
import io.newstape.schema.Convention;
import io.newstape.schema.InstrumentKind;
import io.newstape.text.FoldedText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code Toyota Motor (7203)}, {@code 삼성전자(005930)}, {@code 贵州茅台（600519）}, {@code Petrobras (PETR4)}, {@code <7203>}
 * in a Japanese text: a code with digits in brackets. A name in Latin letters must be that of the listing. Beside a name
 * in another script the script says which market is meant; where it leaves several, none is taken. A year or a count
 * has no such listing.
 */
final class CodeInBracketsRule {

    private static final Set<String> BEHIND = RuleWords.LISTS.named("words-behind-an-eastern-code");
    private static final Set<String> KOREAN_MARKETS = RuleWords.LISTS.named("korean-words-of-markets");
    private static final int FEWEST = 3;
    private static final int MOST = 7;
    private static final int LONGEST_LABEL = 5;
    private static final int LAST_DIGITS = 4;

    private CodeInBracketsRule() {}

    /** @return where to go on; the bracket when there is no such code */
    static int apply(Scan scan, int bracket) {
        FoldedText text = scan.text;
        int first = text.skipSpaces(bracket + 1);
        int start = endOfLabel(text, first);
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
        if (start > first) {
            ExchangePrefix label = EasternLabel.before(scan, start, start);
            boolean fits = label != null
                    && label.exchange() != null
                    && label.exchange().grammar().matches(code);
            return fits ? take(scan, start, end, code, label.exchange(), InstrumentKind.EQUITY) : bracket;
        }
        NameSpan name = scan.nameBefore(bracket);
        Optional<KnownListings.Known> known = listing(scan, bracket, code, scan.name(name));
        if (known.isEmpty()) {
            known = SingaporeCode.beside(scan, bracket, code, name);
        }
        if (known.isEmpty()) {
            Exchange fund = EasternFund.market(scan, bracket, code);
            if (fund != null) {
                return take(scan, start, end, code, fund, InstrumentKind.ETF);
            }
            if (isKorean(scan, bracket, code)) {
                return takeKorean(scan, start, end, code);
            }
            Exchange tokyo = scan.exchanges.byRicSuffix("T").orElseThrow();
            Exchange market = isTokyo(scan, bracket, code, tokyo) ? tokyo : MainlandCode.market(scan, bracket, code);
            return market == null ? bracket : take(scan, start, end, code, market, InstrumentKind.EQUITY);
        }
        scan.accept(new MentionDraft(start, end, MentionRule.NAME_AND_TICKER, Convention.NAME_AND_TICKER, code, 0.9)
                .named(name)
                .known(known.get()));
        return end;
    }

    /** "한국전력(015760)": six digits right behind a Korean name. Common shares end in 0. */
    private static boolean isKorean(Scan scan, int bracket, String code) {
        FoldedText text = scan.text;
        return code.length() == 6
                && code.endsWith("0")
                && isHangul(text.at(endOfName(text, bracket) - 1))
                && code.chars().allMatch(c -> FoldedText.isDigit((char) c))
                && KOREAN_MARKETS.stream()
                        .anyMatch(word -> text.slice(0, text.length()).contains(word));
    }

    /** Seoul's two markets share their codes, so without a list the market is open. */
    private static int takeKorean(Scan scan, int start, int end, String code) {
        scan.accept(new MentionDraft(start, end, MentionRule.NAME_AND_TICKER, Convention.NAME_AND_TICKER, code, 0.75)
                .named(scan.nameBefore(start - 1)));
        return end;
    }

    /** A code that no list vouches for, at the market that its label or its fund's name tells. */
    private static int take(Scan scan, int start, int end, String code, Exchange market, InstrumentKind kind) {
        scan.accept(new MentionDraft(start, end, MentionRule.NAME_AND_TICKER, Convention.NAME_AND_TICKER, code, 0.85)
                .kind(kind)
                .at(market, null)
                .ric(market.ricOf(code)));
        return end;
    }

    /** Behind a label in East Asian script right before the code, "(代码3750)"; the same place where there is none. */
    private static int endOfLabel(FoldedText text, int start) {
        int end = start;
        while (end - start < LONGEST_LABEL && FoldedText.isEastAsian(text.at(end))) {
            end++;
        }
        return FoldedText.isDigit(text.at(end)) ? end : start;
    }

    private static boolean isClosed(FoldedText text, int bracket, int end) {
        char closing =
                switch (text.at(bracket)) {
                    case '[' -> ']';
                    case '<' -> '>';
                    default -> ')';
                };
        int next = text.skipSpaces(end);
        char c = text.at(next);
        if (c == closing && isTelephone(text, next + 1)) {
            return false;
        }
        return c == closing || c == ';' && closing == ')' || isBeforeEastern(text, bracket, next);
    }

    /** The rest of a telephone number, "(3279)1111"; "(2330)2025年" goes on with a year. */
    private static boolean isTelephone(FoldedText text, int start) {
        int end = start;
        while (FoldedText.isDigit(text.at(end)) && end - start <= MOST) {
            end++;
        }
        return end - start == LAST_DIGITS && text.at(end) != '年';
    }

    /** "(6758、東証プライム)", "(005930, 대표이사 ...)": behind a code beside a name in the script, words of its market. */
    private static boolean isBeforeEastern(FoldedText text, int bracket, int next) {
        char c = text.at(next);
        boolean mark = c == ',' || c == '/' || c == '、' || c == '・';
        if (!mark && !FoldedText.isEastAsian(c) || !FoldedText.isEastAsian(text.at(text.skipSpacesBack(bracket) - 1))) {
            return false;
        }
        int word = text.skipSpaces(mark ? next + 1 : next);
        return BEHIND.stream().anyMatch(start -> text.startsWith(word, start));
    }

    private static Optional<KnownListings.Known> listing(Scan scan, int bracket, String code, String company) {
        FoldedText text = scan.text;
        char before = text.at(endOfName(text, bracket) - 1);
        if (isHangul(before)) {
            // "(A005930)": Seoul writes an A before the codes of shares
            String plain = code.length() == 7 && code.charAt(0) == 'A' ? code.substring(1) : code;
            return only(scan, plain, plain.length() == 6 ? List.of("XKRX", "XKOS") : List.of());
        }
        if (before == '年' || FoldedText.isEastAsian(before) && YearNumber.isRecent(code)) {
            return Optional.empty();
        }
        boolean kana = EasternMarkets.hasKana(text, bracket);
        if (kana && (FoldedText.isEastAsian(before) || text.at(bracket) == '<')) {
            return only(scan, code, code.length() == 4 ? List.of("XTKS") : List.of());
        }
        if (FoldedText.isEastAsian(before)) {
            return code.length() == 6
                    ? only(scan, code, List.of("XSHG", "XSHE"))
                    : only(scan, code, isHongKong(code) ? List.of("XHKG") : EasternMarkets.around(text, bracket));
        }
        return Vouching.named(scan.listings, scan.day, code, company);
    }

    /** Where a name before a bracket ends; behind it Hong Kong marks a class of shares, as in "阿里巴巴-SW". */
    private static int endOfName(FoldedText text, int bracket) {
        int end = text.skipSpacesBack(bracket);
        int start = text.startOfWord(end);
        boolean letters = end - start <= LONGEST_LABEL && end > start && text.endOfCapitals(start) == end;
        if (letters && isHangul(text.at(start - 1))) {
            // "삼성SDI(006400)"
            return start;
        }
        boolean mark = end - start <= 2 && end > start && text.endOfCapitals(start) == end && text.at(start - 1) == '-';
        return mark && FoldedText.isEastAsian(text.at(start - 2)) ? start - 1 : end;
    }

    /** "ＪＴ<2914>": Japanese news puts only codes of Tokyo in angle brackets. */
    private static boolean isTokyo(Scan scan, int bracket, String code, Exchange tokyo) {
        FoldedText text = scan.text;
        // three digits and a letter are nothing else: "キオクシアHD（285A）"
        boolean lettered = code.length() == 4 && FoldedText.isCapital(code.charAt(3));
        return (text.at(bracket) == '<' || lettered)
                && !FoldedText.isSpace(text.at(bracket - 1))
                && EasternMarkets.hasKana(text, bracket)
                && !YearNumber.isRecent(code)
                && tokyo.grammar().matches(code);
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

    static boolean isHangul(char c) {
        return c >= 0xac00 && c <= 0xd7a3;
    }
}
