package io.newstape.mention.rule;

import io.newstape.mention.scan.Bracket;
import io.newstape.mention.scan.KnownListings;
import io.newstape.mention.scan.NameAgreement;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.ScannerWords;
import io.newstape.text.FoldedText;
import java.util.Optional;

/** What speaks for a RIC that could be something else: the security master, or the company's name before it. */
final class RicEvidence {

    private RicEvidence() {}

    /** Whether a RIC could be an abbreviation, two words or a file, so that its form alone proves nothing. */
    static boolean isNeeded(Scan scan, RicParts ric, Bracket bracket, String suffix) {
        if (ric.hasClass() && ric.baseLength() > 1) {
            return false;
        }
        if (ric.baseLength() == 1) {
            return true;
        }
        if (bracket != Bracket.NONE) {
            return false;
        }
        FoldedText text = scan.text;
        String root = text.slice(ric.start(), ric.point());
        if (ric.hasDigit(text)) {
            return isNumber(root)
                    && (root.length() < 3
                            || YearNumber.is(root)
                                    && ScannerWords.WORD_SUFFIXES.contains(suffix)
                                    && !suffix.equals("T"));
        }
        return ScannerWords.ALERTS.contains(root)
                || FileName.is(text, ric, suffix)
                || ScannerWords.WORD_SUFFIXES.contains(suffix) && isAmongCapitals(text, ric)
                || ScannerWords.ACRONYMS.contains(root) && ScannerWords.WORD_SUFFIXES.contains(suffix);
    }

    /** In a text of capitals, or before a word of capitals. */
    private static boolean isAmongCapitals(FoldedText text, RicParts ric) {
        int next = ric.end() + 1;
        int end = text.endOfCapitals(next);
        if (text.at(ric.end()) == ':') {
            // a broker's headline: "TAG IMMOBILIEN TEGG.DE: TARGET RAISED"
            return false;
        }
        boolean capitals =
                text.at(ric.end()) == ' ' && end - next >= 2 && !FoldedText.isWord(text.at(end)) && text.at(end) != '.';
        return capitals || text.isShouting(ric.start(), ric.end());
    }

    static boolean speaksFor(Scan scan, RicParts ric, Bracket bracket) {
        String code = ric.code(scan.text);
        Optional<KnownListings.Known> known = scan.byRic(code);
        if (known.isEmpty() && ric.baseLength() == 1 && bracket != Bracket.ROUND) {
            return false;
        }
        String company = scan.name(scan.nameBefore(ric.start()));
        if (known.isPresent()) {
            return company == null || scan.listings.isNamed(known.get(), company) || bracket != Bracket.NONE;
        }
        if (company == null) {
            return false;
        }
        String root = scan.text.slice(ric.start(), ric.point());
        if (ric.baseLength() == 1) {
            return bracket == Bracket.ROUND && !isPointed(ric, scan.text) && speaksForLetter(scan.text, ric, company);
        }
        NameAgreement agreement = NameAgreement.of(company, root);
        return agreement == NameAgreement.FIRST_WORD || agreement == NameAgreement.LETTERS;
    }

    private static boolean isPointed(RicParts ric, FoldedText text) {
        return ScannerWords.POINTED.contains(text.slice(ric.start(), ric.point()) + ric.suffix(text));
    }

    private static boolean speaksForLetter(FoldedText text, RicParts ric, String company) {
        String letter = text.slice(ric.start(), ric.point());
        return NameAgreement.of(company, letter) != NameAgreement.NONE
                || NameAgreement.hasLegalForm(company)
                || text.at(ric.end()) == ':';
    }

    private static boolean isNumber(String root) {
        for (int i = 0; i < root.length(); i++) {
            if (!FoldedText.isDigit(root.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
