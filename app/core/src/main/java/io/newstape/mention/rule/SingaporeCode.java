package io.newstape.mention.rule;

import io.newstape.mention.scan.KnownListings;
import io.newstape.mention.scan.LocalSymbols;
import io.newstape.mention.scan.NameSpan;
import io.newstape.mention.scan.Scan;
import io.newstape.text.FoldedText;
import java.util.Optional;
import java.util.Set;

/**
 * {@code ST Engineering (S63)}, {@code 星展集团（D05）}: a code of letters and digits behind a name, in a text about Singapore.
 * Nothing else looks like it, so the name may be a short form or in another script.
 */
final class SingaporeCode {

    private static final Set<String> CHINESE = RuleWords.LISTS.named("chinese-words-of-singapore");

    private SingaporeCode() {}

    static Optional<KnownListings.Known> beside(Scan scan, int bracket, String code, NameSpan name) {
        FoldedText text = scan.text;
        if (!FoldedText.isCapital(code.charAt(0)) && !FoldedText.isCapital(code.charAt(code.length() - 1))) {
            return Optional.empty();
        }
        if (FoldedText.isEastAsian(text.at(text.skipSpacesBack(bracket) - 1))) {
            String whole = text.slice(0, text.length());
            return CHINESE.stream().anyMatch(whole::contains)
                    ? scan.everywhere(code).stream()
                            .filter(LocalSymbols::isCode)
                            .findFirst()
                    : Optional.empty();
        }
        return name.isThere()
                ? Optional.ofNullable(scan.localSymbols().listing(code)).filter(LocalSymbols::isCode)
                : Optional.empty();
    }
}
