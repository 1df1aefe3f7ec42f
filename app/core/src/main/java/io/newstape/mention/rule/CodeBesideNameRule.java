package io.newstape.mention.rule;

import io.newstape.mention.exchange.Exchange;
import io.newstape.mention.scan.Mention;
import io.newstape.mention.scan.MentionDraft;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.NameSpan;
import io.newstape.mention.scan.Scan;
import io.newstape.schema.Convention;
import io.newstape.text.FoldedText;
import java.util.List;
import java.util.Set;

/**
 * {@code 카카오 035720}, {@code 小米 01810}, {@code 贵州茅台600519}, {@code 台積電 2330}, {@code 7011 三菱重工}: a code with no
 * bracket beside a name in an East Asian script, at the market of the script, which lists it. Six digits, and five that
 * begin with zero, are hardly anything else there. Four need another code of the market in the text or near by.
 */
final class CodeBesideNameRule {

    /** One character each. */
    private static final String UNITS = String.join("", RuleWords.LISTS.named("eastern-units"));

    private static final String NO_NAMES = String.join("", RuleWords.LISTS.named("eastern-characters-before-a-number"));
    private static final Set<String> NUMBERS = RuleWords.LISTS.named("eastern-words-before-a-number");
    private static final List<String> KOREA = List.of("XKRX", "XKOS");
    private static final List<String> MAINLAND = List.of("XSHG", "XSHE");
    private static final int SHORT = 4;
    private static final int HONG_KONG = 5;
    private static final int LONG = 6;
    private static final int REACH = 160;

    private CodeBesideNameRule() {}

    static boolean apply(Scan scan, int start, int end) {
        FoldedText text = scan.text;
        if (!isFree(text, start, end)) {
            return false;
        }
        boolean behind = isBehindName(text, start);
        if (!behind && !isBeforeName(text, start, end)) {
            return false;
        }
        String mic = mic(scan, start, end, behind);
        return mic != null && take(scan, start, end, scan.exchanges.byMic(mic).orElseThrow());
    }

    private static boolean isFree(FoldedText text, int start, int end) {
        char before = text.at(start - 1);
        char after = text.at(end);
        boolean number = (after == ',' || after == '.' || after == '-' || after == ':' || after == '/')
                        && FoldedText.isDigit(text.at(end + 1))
                || (before == ',' || before == '.' || before == '-' || before == ':' || before == '/')
                        && FoldedText.isDigit(text.at(start - 2));
        int unit = text.skipSpaces(end);
        boolean money = before == '$' || before == '\u00a5' || before == '\u20a9' || before == '+' || before == '#';
        return !number && !money && after != '%' && (unit - end > 1 || UNITS.indexOf(text.at(unit)) < 0);
    }

    /** A name in the script ends right before the code, or one space before; a letter may end it: "ソフトバンクG 9984". */
    private static boolean isBehindName(FoldedText text, int start) {
        int left = text.at(start - 1) == ' ' ? start - 1 : start;
        int name = left;
        while (left - name < SHORT && FoldedText.isCapital(text.at(name - 1))) {
            name--;
        }
        char c = text.at(name - 1);
        if (NUMBERS.stream().anyMatch(word -> text.startsWith(left - word.length(), word))) {
            return false;
        }
        boolean letter = c >= 0x3041 && FoldedText.isEastAsian(c) && Character.isLetter(c) && NO_NAMES.indexOf(c) < 0;
        return letter && (left < start || name == left);
    }

    /** "7011 三菱重工、7012 川崎重工": an item of a list begins with the code. */
    private static boolean isBeforeName(FoldedText text, int start, int end) {
        char before = text.at(start - 1);
        if (before == '[' && text.at(end) == ']') {
            return isNameLetter(text.at(end + 1));
        }
        boolean item = before == 0 || FoldedText.isSpace(before) || "、,:・|;◇■●".indexOf(before) >= 0;
        char next = text.at(end + 1);
        boolean latin = end - start == SHORT && FoldedText.isCapital(next) && EasternMarkets.hasKana(text, start);
        return item && text.at(end) == ' ' && (isNameLetter(next) || latin);
    }

    private static boolean isNameLetter(char c) {
        return c >= 0x3041 && FoldedText.isEastAsian(c) && UNITS.indexOf(c) < 0 && Character.isLetter(c);
    }

    private static String mic(Scan scan, int start, int end, boolean behind) {
        FoldedText text = scan.text;
        String code = text.slice(start, end);
        boolean hangul = isHangul(text, start, end, behind);
        if (code.length() == LONG) {
            boolean touching = hangul && text.at(start - 1) != ' ' && behind;
            return touching ? null : only(scan, code, hangul ? KOREA : MAINLAND);
        }
        if (code.length() == HONG_KONG) {
            return code.charAt(0) == '0' && !hangul ? only(scan, code, List.of("XHKG")) : null;
        }
        boolean spaced = !behind || text.at(start - 1) == ' ';
        if (hangul || !spaced || YearNumber.is(code)) {
            return null;
        }
        List<String> markets = EasternMarkets.around(text, start);
        String mic = markets.size() > 2 ? null : only(scan, code, markets);
        return mic != null && hasAnother(scan, start, end, markets) ? mic : null;
    }

    private static boolean isHangul(FoldedText text, int start, int end, boolean behind) {
        for (int i = 1; i <= SHORT; i++) {
            char c = behind ? text.at(start - i) : text.at(end + i);
            if (CodeInBracketsRule.isHangul(c)) {
                return true;
            }
        }
        return false;
    }

    /** Whether another code of the market stands near: one that was found, or one that looks alike. */
    private static boolean hasAnother(Scan scan, int start, int end, List<String> markets) {
        for (Mention mention : scan.mentions()) {
            if (mention.isAt(markets)) {
                return true;
            }
        }
        FoldedText text = scan.text;
        int i = Math.max(0, start - REACH);
        while (i < Math.min(text.length(), end + REACH)) {
            int wordEnd = Math.max(i + 1, text.endOfWord(i));
            boolean other = i != start
                    && wordEnd - i == SHORT
                    && FoldedText.isDigit(text.at(i))
                    && !FoldedText.isWord(text.at(i - 1))
                    && isFree(text, i, wordEnd)
                    && (isBehindName(text, i) && text.at(i - 1) == ' ' || isBeforeName(text, i, wordEnd));
            if (other && only(scan, text.slice(i, wordEnd), markets) != null) {
                return true;
            }
            i = wordEnd;
        }
        return false;
    }

    private static String only(Scan scan, String code, List<String> mics) {
        List<String> there =
                mics.stream().filter(mic -> scan.isListedAt(code, mic)).toList();
        return there.size() == 1 ? there.get(0) : null;
    }

    private static boolean take(Scan scan, int start, int end, Exchange market) {
        String symbol = scan.text.slice(start, end);
        scan.accept(new MentionDraft(start, end, MentionRule.CODE_BESIDE_NAME, Convention.NAME_AND_TICKER, symbol, 0.85)
                .named(NameSpan.NONE)
                .at(market, null)
                .ric(market.ricOf(symbol)));
        return true;
    }
}
