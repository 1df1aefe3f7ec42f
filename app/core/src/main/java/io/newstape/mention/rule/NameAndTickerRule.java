package io.newstape.mention.rule;

import io.newstape.mention.scan.AmericanSymbols;
import io.newstape.mention.scan.InstrumentKinds;
import io.newstape.mention.scan.KnownListings;
import io.newstape.mention.scan.MentionDraft;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.NameAgreement;
import io.newstape.mention.scan.NameSpan;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.ScannerWords;
import io.newstape.mention.scan.SourceTag;
import io.newstape.mention.scan.Vouching;
import io.newstape.schema.Convention;
import io.newstape.schema.InstrumentKind;
import io.newstape.text.FoldedText;
import io.newstape.text.NameKey;
import io.newstape.text.WordSet;
import java.util.Optional;

/**
 * {@code Palantir Technologies (PLTR)}: a symbol alone in brackets, which the name before it must vouch for. An acronym
 * stands in the same place, so initials count only where the security master knows them or a price stands beside them.
 */
final class NameAndTickerRule {

    private static final int MOST_LISTED = 6;
    private static final int LONGEST_AMERICAN = 5;
    /** No list has it under this name: only the letters speak for it. */
    private static final double LETTERS_ALONE = 0.75;

    private static final WordSet NO_COMPANIES = RuleWords.LISTS.named("last-words-of-no-company");

    private NameAndTickerRule() {}

    /** @return where to go on */
    static int apply(Scan scan, int bracket) {
        int code = BracketedCode.apply(scan, bracket);
        if (code > bracket) {
            return code;
        }
        FoldedText text = scan.text;
        int start = text.skipSpaces(bracket + 1);
        int end = endOfSymbol(text, start);
        boolean listed = text.at(text.skipSpaces(end)) == ',' && isList(text, text.skipSpaces(end));
        NameSpan name = end == start ? NameSpan.NONE : scan.nameBefore(bracket);
        boolean ends = listed
                || BracketEnd.isAt(text, end, closing(text.at(bracket)))
                || BracketEnd.isBeforeRemark(scan, end, start, name);
        if (end == start || end - start > 7 || !ends) {
            return LongTickerRule.apply(scan, bracket);
        }
        int on = end;
        if (take(scan, bracket, start, end, name)) {
            // "(GOOGL, GOOG)": the first vouches for the others that are listed
            while (listed && text.at(text.skipSpaces(on)) == ',') {
                int next = text.skipSpaces(text.skipSpaces(on) + 1);
                int nextEnd = endOfSymbol(text, next);
                if (!AmericanSymbols.isListed(text.slice(next, nextEnd)) || !take(scan, bracket, next, nextEnd, name)) {
                    break;
                }
                on = nextEnd;
            }
        } else if (listed) {
            // "Airlines (DAL, UAL, AAL)": a row without a name
            return bracket + 1;
        }
        return on;
    }

    private static boolean take(Scan scan, int bracket, int start, int end, NameSpan name) {
        FoldedText text = scan.text;
        String symbol = text.slice(start, end);
        String company = scan.name(name);
        Optional<KnownListings.Known> known = scan.bySymbol(symbol, null);
        MentionRule refusal = text.at(bracket) == '['
                ? squareRefusal(symbol, company)
                : refusal(text, symbol, company, known.orElse(null), scan.listings, start, end);
        Optional<KnownListings.Known> vouched = vouched(scan, symbol, company, known);
        if (refusal != null && (refusal == MentionRule.SOURCE_TAG || vouched.isEmpty())) {
            NameSpan witness = refusal == MentionRule.SOURCE_TAG || text.at(bracket) == '['
                    ? null
                    : BracketWitness.of(scan, bracket, symbol, company);
            if (witness == null && FundRule.inBrackets(scan, start, end)) {
                return true;
            }
            if (witness == null) {
                scan.refuse(start, end, refusal);
                return false;
            }
            scan.accept(
                    new MentionDraft(start, end, MentionRule.NAME_AND_TICKER, Convention.NAME_AND_TICKER, symbol, 0.85)
                            .named(witness)
                            .american()
                            .known(known.orElse(null)));
            return true;
        }
        boolean named = known.isPresent() && scan.listings.isNamed(known.get(), company);
        // a company of several homes is meant in New York where it is listed there too
        boolean american = AmericanSymbols.agrees(symbol, company);
        if (isPreferred(symbol) && known.isEmpty() && vouched.isEmpty()) {
            takePreferred(scan, start, end, symbol, name);
            return true;
        }
        scan.accept(new MentionDraft(
                        start,
                        end,
                        MentionRule.NAME_AND_TICKER,
                        Convention.NAME_AND_TICKER,
                        symbol,
                        named ? 0.97 : american || vouched.isPresent() ? 0.85 : LETTERS_ALONE)
                .named(name)
                .american()
                .known(named ? known.get() : american ? null : vouched.orElse(null)));
        return true;
    }

    /** "Wells Fargo (WFC-L)": a letter behind a listed root that is no listed class is a series of preferred shares. */
    private static boolean isPreferred(String symbol) {
        int last = symbol.length() - 1;
        return last >= 2
                && !FoldedText.isWord(symbol.charAt(last - 1))
                && !AmericanSymbols.isListed(symbol)
                && AmericanSymbols.isListed(symbol.substring(0, last - 1));
    }

    private static void takePreferred(Scan scan, int start, int end, String symbol, NameSpan name) {
        scan.accept(new MentionDraft(start, end, MentionRule.NAME_AND_TICKER, Convention.NAME_AND_TICKER, symbol, 0.85)
                .kind(InstrumentKind.PREFERRED)
                .named(name));
    }

    /** The listing anywhere in the world that has the symbol and the company's name. */
    private static Optional<KnownListings.Known> vouched(
            Scan scan, String symbol, String company, Optional<KnownListings.Known> known) {
        boolean eastern = company != null && FoldedText.isEastAsian(company.charAt(0));
        if (eastern && ScannerWords.ACRONYMS.contains(symbol)) {
            return Optional.empty();
        }
        if (known.isPresent() && company != null && scan.listings.isNamed(known.get(), company)) {
            return known;
        }
        // of two letters are the codes of countries, states and offices
        boolean code = symbol.length() < 3 || ScannerWords.PLACES.contains(symbol);
        boolean initials = company != null && NameAgreement.of(company, symbol) == NameAgreement.INITIALS;
        boolean other = ScannerWords.ACRONYMS.contains(symbol) || code && initials;
        if (company == null || other && !NameAgreement.hasLegalForm(company)) {
            return Optional.empty();
        }
        return Vouching.named(scan.listings, scan.day, symbol, company)
                .filter(listing -> !code || isSameFirstWord(listing.name(), company));
    }

    /** "New Zealand (NZ)" is not New Zealand Energy: beside the code of a place the listed name begins as the written one. */
    private static boolean isSameFirstWord(String listed, String company) {
        return NameKey.core(listed).split(" ")[0].equals(NameKey.core(company).split(" ")[0]);
    }

    /** In square brackets stand codes of news services too: only a listed name vouches for a symbol there. */
    private static MentionRule squareRefusal(String symbol, String company) {
        if (company == null) {
            return MentionRule.NO_NAME;
        }
        return symbol.length() >= 2 && AmericanSymbols.agrees(symbol, company) ? null : MentionRule.NEWS_CODE;
    }

    private static int endOfSymbol(FoldedText text, int start) {
        int rootEnd = text.endOfCapitals(start);
        return rootEnd - start > LONGEST_AMERICAN ? start : endOfClass(text, rootEnd);
    }

    /** Symbols and commas up to the closing bracket. */
    private static boolean isList(FoldedText text, int comma) {
        int at = comma;
        for (int i = 0; i < MOST_LISTED && text.at(at) == ','; i++) {
            int start = text.skipSpaces(at + 1);
            int end = endOfSymbol(text, start);
            if (end == start) {
                return false;
            }
            at = text.skipSpaces(end);
        }
        return text.at(at) == ')' || text.at(at) == ']';
    }

    private static char closing(char bracket) {
        return bracket == '[' ? ']' : ')';
    }

    private static MentionRule refusal(
            FoldedText text,
            String symbol,
            String company,
            KnownListings.Known known,
            KnownListings listings,
            int start,
            int end) {
        if (company == null) {
            return MentionRule.NO_NAME;
        }
        if (SourceTag.isAt(text, start, end)) {
            return MentionRule.SOURCE_TAG;
        }
        if (FoldedText.isEastAsian(company.charAt(0)) && ScannerWords.ACRONYMS.contains(symbol)) {
            return MentionRule.ACRONYM;
        }
        if (known != null && listings.isNamed(known, company)) {
            return null;
        }
        if (AmericanSymbols.isMeant(symbol, company)) {
            return null;
        }
        boolean other = ScannerWords.CRYPTO.contains(symbol) || ScannerWords.INDEXES.contains(symbol);
        if (other || NO_COMPANIES.has(company, company.lastIndexOf(' ') + 1, company.length())) {
            return MentionRule.ACRONYM;
        }
        boolean quoted = BracketEnd.isQuoted(text, end);
        NameAgreement agreement = NameAgreement.of(company, symbol);
        boolean form = NameAgreement.hasLegalForm(company);
        if (InstrumentKinds.isFund(company) && !ScannerWords.ACRONYMS.contains(symbol)) {
            return null;
        }
        boolean begins = company.charAt(0) == symbol.charAt(0);
        if (quoted && (agreement != NameAgreement.NONE || form || begins) && !ScannerWords.PLACES.contains(symbol)) {
            return null;
        }
        return switch (agreement) {
            case NONE -> MentionRule.NO_NAME;
            case INITIALS -> MentionRule.ACRONYM;
            case LETTERS -> form && !ScannerWords.ACRONYMS.contains(symbol) ? null : MentionRule.ACRONYM;
            case FIRST_WORD ->
                ScannerWords.PLACES.contains(symbol) && !form
                                || ScannerWords.ACRONYMS.contains(symbol)
                                || symbol.length() < 3 && !form
                        ? MentionRule.ACRONYM
                        : null;
        };
    }

    /** {@code BRK-A}, {@code BRK/B}; a point makes it a matter of {@link ClassShareRule}. */
    private static int endOfClass(FoldedText text, int end) {
        boolean separator = text.at(end) == '-' || text.at(end) == '/';
        return separator && FoldedText.isCapital(text.at(end + 1)) && !FoldedText.isWord(text.at(end + 2))
                ? end + 2
                : end;
    }
}
