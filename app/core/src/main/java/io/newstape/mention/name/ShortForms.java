package io.newstape.mention.name;

import io.newstape.mention.scan.Mention;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.ScannerWords;
import io.newstape.schema.Convention;
import io.newstape.text.Document;
import io.newstape.text.NameKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The short forms of the companies that an article names in full: "Mitsui" for "Mitsui &amp; Co", "Novatek" for the
 * company of NVTK.MM. A word that two of them begin with is nobody's.
 */
public final class ShortForms {

    private static final Mention SHARED = null;
    private static final double CONFIDENCE = 0.8;
    private static final Set<Convention> INTRODUCING =
            Set.of(Convention.NAME_AND_TICKER, Convention.EXCHANGE_PREFIX, Convention.CASHTAG);

    private static final Set<Convention> AMERICAN_TOO =
            Set.of(Convention.BLOOMBERG, Convention.RIC, Convention.RIC_BRACKETED);
    private static final Set<String> AMERICAN = Set.of("XNYS", "XNAS", "XASE", "ARCX");

    private final Map<String, Mention> forms = new HashMap<>();
    /** One bit for the beginnings and lengths of forms: most capitalised words of a text are none. */
    private long shapes;

    /** Learns the short form of a mention's company; a mention without name or without RIC has none. */
    public void learn(Mention mention) {
        if (!mention.isSecurity() || mention.ric() == null && mention.mic() == null) {
            return;
        }
        if (introduces(mention) && isSymbol(mention.symbol())) {
            learn(mention.symbol(), mention);
        }
        String form = mention.company() == null || mention.ric() == null ? null : form(mention.company());
        if (form != null) {
            learn(form, mention);
        }
    }

    /** Elsewhere the root of a RIC or of Bloomberg's symbol is not always the exchange's own symbol. */
    private static boolean introduces(Mention mention) {
        return INTRODUCING.contains(mention.convention())
                || AMERICAN_TOO.contains(mention.convention())
                        && mention.mic() != null
                        && AMERICAN.contains(mention.mic());
    }

    private void learn(String form, Mention mention) {
        shapes |= shape(form, 0, form.length());
        if (!forms.containsKey(form)) {
            forms.put(form, mention);
        } else if (forms.get(form) != SHARED && !isSameCompany(forms.get(form), mention)) {
            forms.put(form, SHARED);
        }
    }

    public boolean isEmpty() {
        return forms.isEmpty();
    }

    private static boolean isSameCompany(Mention one, Mention other) {
        return Objects.equals(one.ric(), other.ric())
                || one.company() != null && one.company().equals(other.company());
    }

    /** Letters, enough of them to be no abbreviation, and not a common one. */
    private static boolean isSymbol(String symbol) {
        return symbol.length() >= 3
                && symbol.length() <= 6
                && symbol.chars().allMatch(c -> c >= 'A' && c <= 'Z')
                && !ScannerWords.ACRONYMS.contains(symbol)
                && !ScannerWords.ALERTS.contains(symbol)
                && !ScannerWords.PLACES.contains(symbol)
                && !ScannerWords.CURRENCIES.contains(symbol);
    }

    private static String form(String company) {
        if (company == null) {
            return null;
        }
        int end = 0;
        while (end < company.length() && (Character.isLetter(company.charAt(end)) || company.charAt(end) == '-')) {
            end++;
        }
        String word = company.substring(0, end);
        boolean name = end >= 3 && Character.isUpperCase(word.charAt(0)) && !CommonWords.isPlain(NameKey.whole(word));
        return name ? word : null;
    }

    /**
     * The short forms in a text.
     *
     * @param taken what is part of a mention already
     */
    public List<Mention> find(Document document, SpanSet taken) {
        String text = document.text();
        List<Mention> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            if (!Character.isLetter(text.charAt(i))) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || isHyphen(text, end))) {
                end++;
            }
            if (end - i >= 3 && end - i <= 40 && (shapes & shape(text, i, end)) != 0) {
                Mention full = forms.get(text.substring(i, end));
                boolean free = full != SHARED && !taken.touches(i, end) && isFree(text, i, end);
                if (free && !(isCapitals(text, i, end) && document.folded().isShouting(i, end))) {
                    found.add(mention(text, i, end, full));
                }
            }
            i = end;
        }
        return found;
    }

    /** In a line of capitals a symbol looks like any word. */
    private static boolean isCapitals(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Character.isUpperCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static long shape(String text, int start, int end) {
        return 1L << (text.charAt(start) * 31 + text.charAt(start + 1) * 7 + end - start);
    }

    private static boolean isHyphen(String text, int i) {
        return text.charAt(i) == '-' && i + 1 < text.length() && Character.isUpperCase(text.charAt(i + 1));
    }

    private static boolean isFree(String text, int start, int end) {
        boolean left = start == 0 || "@/._#$".indexOf(text.charAt(start - 1)) < 0;
        boolean address =
                end + 1 < text.length() && text.charAt(end) == '.' && Character.isLetter(text.charAt(end + 1));
        return left && !address && !NameContext.goesOn(text, end);
    }

    private static Mention mention(String text, int start, int end, Mention full) {
        String surface = text.substring(start, end);
        boolean repeated = surface.equals(full.symbol()) && !surface.equals(form(full.company()));
        return new Mention(
                start,
                end,
                surface,
                repeated ? Convention.NAME_AND_TICKER : Convention.COMPANY_NAME,
                full.kind(),
                full.symbol(),
                null,
                full.mic(),
                full.ric(),
                repeated ? null : surface,
                repeated ? -1 : start,
                repeated ? -1 : end,
                full.instrumentId(),
                Math.min(CONFIDENCE, full.confidence()),
                repeated ? MentionRule.TICKER_REPEATED : MentionRule.SHORT_FORM,
                false);
    }
}
