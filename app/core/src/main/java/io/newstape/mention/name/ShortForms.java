package io.newstape.mention.name;

import io.newstape.mention.scan.BareSymbols;
import io.newstape.mention.scan.Mention;
import io.newstape.mention.scan.MentionRule;
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
        if (introduces(mention) && RepeatedSymbol.canBeKnown(mention.symbol())) {
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
                || AMERICAN_TOO.contains(mention.convention()) && mention.isAt(AMERICAN);
    }

    private void learn(String form, Mention mention) {
        shapes |= shape(form, 0, form.length());
        Mention known = forms.get(form);
        if (!forms.containsKey(form) || known != SHARED && isBare(known) && !isBare(mention)) {
            forms.put(form, mention);
        } else if (known != SHARED && !isBare(mention) && !isSameCompany(known, mention)) {
            forms.put(form, SHARED);
        }
    }

    /** Taken as America's, because nothing beside it says whose it is. */
    private static boolean isBare(Mention mention) {
        return mention.rule() == MentionRule.TICKER_AND_NOUN
                || mention.rule() == MentionRule.TICKER_LIST
                || mention.rule() == MentionRule.TALK;
    }

    /**
     * What a mention means in this article: a bare symbol is the one that the article introduces elsewhere with its
     * company or its exchange. "WOW shares" is Woolworths where "(ASX: WOW)" stands, not America's WOW.
     */
    public Mention meant(Mention mention) {
        Mention introduced = isBare(mention) ? forms.get(mention.symbol()) : SHARED;
        return introduced == SHARED || isBare(introduced) || isSameCompany(introduced, mention)
                ? mention
                : again(mention, introduced);
    }

    /** "UBS shares" behind "UBS Group (UBSG.S)": the name again where the company writes it in capitals. */
    private static Mention again(Mention bare, Mention introduced) {
        return BareSymbols.isName(bare.surface()) && introduced.company() != null
                ? shortForm(bare.start(), bare.end(), bare.surface(), introduced)
                : repeated(bare.start(), bare.end(), bare.surface(), introduced);
    }

    public boolean isEmpty() {
        return forms.isEmpty();
    }

    private static boolean isSameCompany(Mention one, Mention other) {
        return Objects.equals(one.ric(), other.ric())
                || one.company() != null && one.company().equals(other.company());
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
            if (end - i <= 40 && (shapes & shape(text, i, end)) != 0) {
                Mention full = forms.get(text.substring(i, end));
                boolean free = full != SHARED && !taken.touches(i, end) && isFree(text, i, end);
                free &= RepeatedSymbol.isMeant(document.folded(), i, end);
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
        char second = end - start > 1 ? text.charAt(start + 1) : 0;
        return 1L << (text.charAt(start) * 31 + second * 7 + end - start);
    }

    private static boolean isHyphen(String text, int i) {
        return text.charAt(i) == '-' && i + 1 < text.length() && Character.isUpperCase(text.charAt(i + 1));
    }

    private static boolean isFree(String text, int start, int end) {
        boolean line = end + 1 < text.length() && text.charAt(end) == '/' && isLine(text, end + 1);
        boolean left = start == 0 || "@/._#$".indexOf(text.charAt(start - 1)) < 0;
        boolean address =
                end + 1 < text.length() && text.charAt(end) == '.' && Character.isLetter(text.charAt(end + 1));
        // "TAK-861": the name of a drug
        boolean number = end + 1 < text.length() && text.charAt(end) == '-' && Character.isDigit(text.charAt(end + 1));
        return left && !line && !address && !number && !NameContext.goesOn(text, end);
    }

    /** "PBR/A": one letter behind a slash, another line of the company. */
    private static boolean isLine(String text, int start) {
        return Character.isUpperCase(text.charAt(start))
                && (start + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(start + 1)));
    }

    private static Mention mention(String text, int start, int end, Mention full) {
        String surface = text.substring(start, end);
        if (surface.equals(full.symbol()) && !surface.equals(form(full.company()))) {
            return repeated(start, end, surface, full);
        }
        return shortForm(start, end, surface, full);
    }

    private static Mention shortForm(int start, int end, String surface, Mention full) {
        return new Mention(
                start,
                end,
                surface,
                Convention.COMPANY_NAME,
                full.kind(),
                full.symbol(),
                null,
                full.mic(),
                full.ric(),
                surface,
                start,
                end,
                full.instrumentId(),
                Math.min(CONFIDENCE, full.confidence()),
                MentionRule.SHORT_FORM,
                false);
    }

    private static Mention repeated(int start, int end, String surface, Mention full) {
        return new Mention(
                start,
                end,
                surface,
                Convention.NAME_AND_TICKER,
                full.kind(),
                full.symbol(),
                null,
                full.mic(),
                full.ric(),
                null,
                -1,
                -1,
                full.instrumentId(),
                Math.min(CONFIDENCE, full.confidence()),
                MentionRule.TICKER_REPEATED,
                false);
    }
}
