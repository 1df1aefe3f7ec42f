package io.newstape.mention.rule;

import io.newstape.mention.exchange.Exchange;
import io.newstape.mention.scan.Scan;
import io.newstape.text.FoldedText;
import java.util.List;
import java.util.Set;

/**
 * The market of a fund's code that no list has, by the name of a fund right before it: {@code KODEX 200(069500)}, {@code
 * 沪深300ETF(510300)}, {@code 元大台灣50(0050)}, {@code 上場投信<1321>}.
 */
final class EasternFund {

    private static final Set<String> WORDS = RuleWords.LISTS.named("eastern-words-of-funds");
    private static final int REACH = 24;

    private EasternFund() {}

    /** Null when the code is of no fund. */
    static Exchange market(Scan scan, int bracket, String code) {
        FoldedText text = scan.text;
        String before = text.slice(Math.max(0, bracket - REACH), bracket);
        if (WORDS.stream().noneMatch(before::contains)) {
            return null;
        }
        return scan.exchanges.byMic(mic(text, bracket, code)).orElse(null);
    }

    private static String mic(FoldedText text, int bracket, String code) {
        if (code.length() == 6 && isDigits(code)) {
            if (isKorean(text, bracket)) {
                return "XKRX";
            }
            // of China's six digits Shanghai's funds begin with 5, Shenzhen's with 15 and 16
            return code.charAt(0) == '5' ? "XSHG" : code.startsWith("15") || code.startsWith("16") ? "XSHE" : "";
        }
        List<String> markets = EasternMarkets.around(text, bracket);
        if (markets.contains("XTAI") && !markets.contains("XHKG") && code.startsWith("00")) {
            return "XTAI";
        }
        if (markets.size() == 1 && code.length() >= 4 && code.length() <= 5) {
            boolean hongKong = markets.get(0).equals("XHKG");
            return !hongKong && code.length() == 4 && !YearNumber.isRecent(code) || hongKong && isDigits(code)
                    ? markets.get(0)
                    : "";
        }
        return "";
    }

    private static boolean isDigits(String code) {
        return code.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isKorean(FoldedText text, int at) {
        for (int i = Math.max(0, at - 10 * REACH); i < Math.min(text.length(), at + 10 * REACH); i++) {
            if (text.at(i) >= 0xac00 && text.at(i) <= 0xd7a3) {
                return true;
            }
        }
        return false;
    }
}
