package io.newstape.mention.rule;

import io.newstape.text.FoldedText;
import java.util.List;
import java.util.Set;

/**
 * Which markets a code of four digits in a text of Han characters can be of: the words around it say whether it speaks
 * of Hong Kong or of Taiwan. Kana means Tokyo; characters that only these two write mean one of them.
 */
final class EasternMarkets {

    private static final Set<String> HONG_KONG = RuleWords.LISTS.named("words-of-hong-kong");
    private static final Set<String> TAIWAN = RuleWords.LISTS.named("words-of-taiwan");
    private static final Set<String> TRADITIONAL = RuleWords.LISTS.named("traditional-chinese");
    private static final int REACH = 240;

    private static final List<String> TOKYO = List.of("XTKS");
    private static final List<String> OF_HONG_KONG = List.of("XHKG");
    private static final List<String> OF_TAIWAN = List.of("XTAI", "ROCO");
    private static final List<String> OF_BOTH = List.of("XHKG", "XTAI", "ROCO");
    private static final List<String> ANY = List.of("XHKG", "XTAI", "ROCO", "XTKS");

    private EasternMarkets() {}

    static List<String> around(FoldedText text, int at) {
        if (hasKana(text, at)) {
            return TOKYO;
        }
        String around = text.slice(Math.max(0, at - REACH), Math.min(text.length(), at + REACH));
        boolean hongKong = HONG_KONG.stream().anyMatch(around::contains);
        boolean taiwan = TAIWAN.stream().anyMatch(around::contains);
        if (hongKong == taiwan) {
            return TRADITIONAL.stream().anyMatch(around::contains) ? OF_BOTH : ANY;
        }
        return hongKong ? OF_HONG_KONG : OF_TAIWAN;
    }

    /** Whether the text around a place is Japanese for certain. */
    static boolean hasKana(FoldedText text, int at) {
        for (int i = Math.max(0, at - REACH); i < Math.min(text.length(), at + REACH); i++) {
            if (text.at(i) >= 0x3041 && text.at(i) <= 0x30fa) {
                return true;
            }
        }
        return false;
    }
}
