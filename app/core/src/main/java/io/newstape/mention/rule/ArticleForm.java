package io.newstape.mention.rule;

import io.newstape.mention.scan.BareSymbols;
import io.newstape.mention.scan.BareSymbols.Strength;
import io.newstape.mention.scan.KnownListings;
import io.newstape.mention.scan.LocalSymbols;
import io.newstape.mention.scan.NameAgreement;
import io.newstape.mention.scan.NameSpan;
import io.newstape.mention.scan.PrecedingName;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.ScannerWords;
import io.newstape.mention.scan.SymbolBoundary;
import io.newstape.text.FoldedText;
import io.newstape.text.WordSet;

/** What the form of a bare symbol and its place prove. */
final class ArticleForm {

    private static final WordSet NO_COMPANIES = RuleWords.LISTS.named("last-words-of-no-company");

    private ArticleForm() {}

    /** How distinct a symbol of another country than America is. */
    static Strength strengthAbroad(String symbol, KnownListings.Known listing) {
        Strength american = BareSymbols.strengthOf(symbol);
        if (american == Strength.WORD || american == Strength.NAME) {
            return american;
        }
        if (ScannerWords.hasOtherMeaning(symbol, 0, symbol.length())) {
            return Strength.NONE;
        }
        if (LocalSymbols.isName(listing) || symbol.length() < 3) {
            return Strength.NAME;
        }
        return symbol.length() == 3 ? Strength.FAIR : Strength.STRONG;
    }

    static boolean isDistinct(Strength strength) {
        return strength == Strength.FAIR || strength == Strength.STRONG;
    }

    /** Whether the article speaks of markets, in one of the languages whose words are known. */
    static boolean isAboutMarkets(Scan scan) {
        return scan.speaksOfMarkets() || scan.speaksOfMarketsInSpanish();
    }

    static boolean isPartOfMore(Scan scan, ArticleToken token, Strength strength) {
        return TalkRule.isPartOfMore(scan.text, token.start(), token.end(), strength)
                || SymbolBoundary.isInAddress(scan.text, token.start(), token.end());
    }

    static boolean isShouting(Scan scan, ArticleToken token) {
        return scan.text.isShouting(token.start(), token.end());
    }

    /**
     * The name before the bracket in which a symbol stands alone or first; none where it stands in no such bracket. A name
     * in capitals may be a symbol or a place: "NUE (AMC)", "MADRID (EFE)".
     */
    static NameSpan nameBefore(Scan scan, ArticleToken token) {
        FoldedText text = scan.text;
        int bracket = token.start() - 1;
        char c = text.at(token.end());
        boolean form =
                text.at(bracket) == '(' && (c == ')' || (c == ',' || c == ';') && text.at(token.end() + 1) == ' ');
        NameSpan name = form ? PrecedingName.find(text, bracket, 0) : NameSpan.NONE;
        boolean japanese = FoldedText.isDigit(text.at(token.start())) && EasternMarkets.hasKana(text, bracket);
        return name.isThere() && (japanese || isWritten(text, name)) ? name : NameSpan.NONE;
    }

    /** It ends right before the bracket, and has a letter that is no capital of ASCII; digits have none. */
    private static boolean isWritten(FoldedText text, NameSpan name) {
        for (int i = name.start(); i < name.end(); i++) {
            if (Character.isLetter(text.at(i)) && !FoldedText.isCapital(text.at(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a symbol in brackets is an acronym of the name before it, or of no company. */
    static boolean isAcronym(Scan scan, NameSpan span, String symbol) {
        String name = scan.name(span);
        return NO_COMPANIES.has(name, name.lastIndexOf(' ') + 1, name.length())
                || NameAgreement.of(name, symbol) == NameAgreement.INITIALS
                || isOfInitials(name, symbol);
    }

    /** Letter by letter the beginnings of words, of which some may be left out; the last may stand for a legal form. */
    static boolean isOfInitials(String name, String symbol) {
        int at = 0;
        boolean begins = true;
        for (int i = 0; i < name.length() && at < symbol.length(); i++) {
            char c = name.charAt(i);
            at += begins && Character.toUpperCase(c) == symbol.charAt(at) ? 1 : 0;
            begins = !Character.isLetterOrDigit(c);
        }
        return at == symbol.length()
                || at >= 2 && at == symbol.length() - 1 && "ACILPS".indexOf(symbol.charAt(at)) >= 0;
    }
}
