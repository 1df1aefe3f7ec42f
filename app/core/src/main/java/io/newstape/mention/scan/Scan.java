package io.newstape.mention.scan;

import io.newstape.mention.exchange.Exchanges;
import io.newstape.text.FoldedText;
import io.newstape.text.WordSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One pass over one text: what the rules look at, and what they have found so far. */
public final class Scan {

    public final FoldedText text;
    public final Exchanges exchanges;
    public final KnownListings listings;
    public final LocalDate day;
    public final SymbolStyle style;
    private final CandidateListener listener;
    private final int limit;
    private final List<Mention> mentions = new ArrayList<>();
    private int consumed;
    private int askedAt = -1;
    private int askedAfter;
    private NameSpan answered = NameSpan.NONE;
    private Boolean markets;
    private QuoteRows quoteRows;
    private BareSymbols bareSymbols;
    private LocalSymbols localSymbols;
    private Boolean software;
    private ListedWords words;
    private final AskedListings asked;
    private final MentionCompletion completion;
    private MarketPlace place;

    public Scan(
            FoldedText text,
            Exchanges exchanges,
            KnownListings listings,
            LocalDate day,
            SymbolStyle style,
            CandidateListener listener,
            int limit) {
        this.text = text;
        this.exchanges = exchanges;
        this.listings = listings;
        this.day = day;
        this.asked = new AskedListings(listings, day);
        this.completion = new MentionCompletion(text, exchanges, listings, day);
        this.style = style;
        this.listener = listener;
        this.limit = limit;
    }

    public List<Mention> mentions() {
        return mentions;
    }

    public boolean isFull() {
        return mentions.size() >= limit;
    }

    /** Unit after the last mention: a new one begins here or later. */
    public int consumed() {
        return consumed;
    }

    public Mention last() {
        return mentions.isEmpty() ? null : mentions.get(mentions.size() - 1);
    }

    public void refuse(int start, int end, MentionRule rule) {
        if (end > start) {
            listener.refused(start, end, rule);
        }
    }

    /** The name before a symbol; that of the mention right before it when nothing but brackets stands between. */
    public NameSpan nameBefore(int start) {
        Mention last = last();
        if (last != null && last.company() != null && BracketedSymbols.isAttached(text, last.end(), start)) {
            return new NameSpan(last.companyStart(), last.companyEnd());
        }
        if (start != askedAt || consumed != askedAfter) {
            askedAt = start;
            askedAfter = consumed;
            answered = PrecedingName.find(text, start, consumed);
        }
        return answered;
    }

    /** Whether the text has a word of business news anywhere: shares, percent, profit. */
    public boolean speaksOfMarkets() {
        if (markets == null) {
            markets = MarketContext.isIn(text);
        }
        return markets;
    }

    /** Whether the text speaks of programs and files, whose names look like RICs. */
    public boolean speaksOfSoftware() {
        if (software == null) {
            software = SoftwareContext.isIn(text);
        }
        return software;
    }

    /** Whether the text has a word anywhere by which Spanish and Portuguese texts speak of markets. */
    public boolean speaksOfMarketsInSpanish() {
        return hasWord(MarketContext.SPANISH_AND_PORTUGUESE);
    }

    /** Whether the text has one of the words of a list, in any case. It is looked for once. */
    public boolean hasWord(WordSet list) {
        return words().hasAny(list);
    }

    /**
     * The first words of a list in the text that begin with a capital, each once. They are looked for once.
     *
     * @param most so many at most, the same at each call for a list
     */
    public Set<String> firstWords(WordSet list, int most) {
        return words().first(list, most);
    }

    private ListedWords words() {
        if (words == null) {
            words = new ListedWords(text);
        }
        return words;
    }

    /** Of which markets the text speaks. */
    public MarketPlace place() {
        if (place == null) {
            place = MarketPlace.of(text);
        }
        return place;
    }

    /** The characters of a name as written; null when there is none. */
    public String name(NameSpan name) {
        return name.isThere() ? text.original(name.start(), name.end()) : null;
    }

    public Optional<KnownListings.Known> byRic(String ric) {
        return listings.byRic(ric, day);
    }

    /** The listings with a symbol at any exchange; they vouch only together with the text. */
    public List<KnownListings.Known> everywhere(String symbol) {
        return asked.everywhere(symbol);
    }

    public Optional<KnownListings.Known> bySymbol(String symbol, String mic) {
        return listings.bySymbol(symbol, mic, day);
    }

    /** Whether an exchange lists a symbol, as far as the security master or the wide list behind it know. */
    public boolean isListedAt(String symbol, String mic) {
        return isListedAt(symbol, mic, null);
    }

    /** The same for a company as the text writes its name; null for any. */
    public boolean isListedAt(String symbol, String mic, String company) {
        return everywhere(symbol).stream()
                .anyMatch(known -> mic.equals(known.mic()) && (company == null || listings.isNamed(known, company)));
    }

    /** Whether an exchange of the United States lists a symbol, or it is a fund's. */
    public boolean isAmerican(String symbol) {
        return ScannerWords.FUNDS.contains(symbol)
                || AmericanSymbols.isListed(symbol)
                || bySymbol(symbol, null).isPresent()
                || everywhere(symbol).stream().anyMatch(Vouching::isAmerican);
    }

    /** Rows of symbols with figures, see {@link QuoteRows}. */
    public QuoteRows quoteRows() {
        if (quoteRows == null) {
            quoteRows = QuoteRows.of(text, this::isAmerican);
        }
        return quoteRows;
    }

    /** Words of the text that can hardly be anything but American symbols, see {@link BareSymbols}. */
    public BareSymbols bareSymbols() {
        if (bareSymbols == null) {
            bareSymbols = BareSymbols.of(text);
        }
        return bareSymbols;
    }

    /** Bare words of the text that the markets of which it speaks list, see {@link LocalSymbols}. */
    public LocalSymbols localSymbols() {
        if (localSymbols == null) {
            localSymbols = LocalSymbols.of(text, this::everywhere);
        }
        return localSymbols;
    }

    /** Whether the text speaks of a market outside the United States by name, index or currency. */
    public boolean speaksOf(String mic) {
        return localSymbols().markets().contains(mic);
    }

    /** Takes a mention, see {@link MentionCompletion}. */
    public void accept(MentionDraft draft) {
        mentions.add(completion.of(draft, draft.name == null ? nameBefore(draft.start) : draft.name));
        consumed = draft.end;
    }
}
