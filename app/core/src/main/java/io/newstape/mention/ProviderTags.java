package io.newstape.mention;

import io.newstape.article.ArticleText;
import io.newstape.mention.exchange.Exchange;
import io.newstape.mention.exchange.Exchanges;
import io.newstape.mention.scan.AmericanSymbols;
import io.newstape.mention.scan.KnownListings;
import io.newstape.mention.scan.KnownListings.Known;
import io.newstape.mention.scan.Mention;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.NameWords;
import io.newstape.schema.Convention;
import io.newstape.schema.InstrumentKind;
import io.newstape.text.Document;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Securities that the provider tagged an article with, joined with what the text names. A tag whose company the text
 * names stands at that name. One that no word of the text vouches for stands at the beginning of the headline, with a
 * low confidence, and only where the provider tagged no more than three: a long list of tags is an index, not a subject.
 */
final class ProviderTags {

    private static final int MOST_TAGS = 64;
    private static final int FEW = 3;
    private static final double NAMED = 0.9;
    private static final double ALONE = 0.5;

    private final Exchanges exchanges;
    private final KnownListings listings;

    ProviderTags(Exchanges exchanges, KnownListings listings) {
        this.exchanges = exchanges;
        this.listings = listings;
    }

    /** What a tag stands for. */
    private record Tagged(String symbol, String ric, Exchange exchange, Known known) {}

    /**
     * Adds the tagged securities that the text doesn't name by itself.
     *
     * @param found the mentions of the headline and of each paragraph, in reading order
     */
    void addTo(List<List<Mention>> found, ArticleText article, LocalDate day) {
        List<String> tags = article.article().getSymbols();
        if (tags.isEmpty()) {
            return;
        }
        Set<String> rics = new HashSet<>();
        Set<String> symbols = new HashSet<>();
        found.forEach(field -> field.forEach(mention -> {
            rics.add(mention.ric());
            symbols.add(mention.symbol());
        }));
        List<Tagged> open = new ArrayList<>();
        for (String tag : tags.subList(0, Math.min(MOST_TAGS, tags.size()))) {
            resolve(tag.strip(), day)
                    .filter(one -> !symbols.contains(one.symbol()) && rics.add(one.ric()))
                    .ifPresent(open::add);
        }
        for (Tagged one : open) {
            add(one, found, article.fields(), open.size() <= FEW);
        }
        found.forEach(field -> field.sort(Comparator.comparingInt(Mention::start)));
    }

    private static void add(Tagged tag, List<List<Mention>> found, List<Document> fields, boolean few) {
        for (int i = 0; i < fields.size(); i++) {
            int[] place = NameWords.find(fields.get(i).text(), tag.symbol(), tag.known());
            if (place.length > 0 && isFree(found.get(i), place[0], place[1])) {
                found.get(i).add(mention(tag, fields.get(i), place[0], place[1], NAMED));
                return;
            }
        }
        int end = NameWords.endOfFirst(fields.get(0).text());
        if (few && end > 0 && isFree(found.get(0), 0, end)) {
            found.get(0).add(mention(tag, fields.get(0), 0, end, ALONE));
        }
    }

    private static boolean isFree(List<Mention> mentions, int start, int end) {
        return mentions.stream().noneMatch(other -> other.start() < end && start < other.end());
    }

    private static Mention mention(Tagged tag, Document field, int start, int end, double confidence) {
        String surface = field.text().substring(start, end);
        boolean named = confidence == NAMED;
        return new Mention(
                start,
                end,
                surface,
                Convention.PROVIDER_TAG,
                tag.known() == null ? InstrumentKind.EQUITY : tag.known().kind(),
                tag.symbol(),
                null,
                tag.known() == null ? tag.exchange().mic() : tag.known().mic(),
                tag.ric(),
                named ? surface : null,
                named ? start : -1,
                named ? end : -1,
                tag.known() == null ? null : tag.known().instrumentId(),
                confidence,
                MentionRule.PROVIDER_TAG,
                false);
    }

    private Optional<Tagged> resolve(String tag, LocalDate day) {
        String upper = tag.toUpperCase(Locale.ROOT);
        int colon = upper.indexOf(':');
        if (colon > 0) {
            return exchanges
                    .byPrefix(upper.substring(0, colon))
                    .flatMap(exchange -> at(exchange, upper.substring(colon + 1), day));
        }
        Optional<Known> byRic = listings.byRic(tag, day);
        if (byRic.isPresent()) {
            return Optional.of(known(byRic.get()));
        }
        int point = upper.lastIndexOf('.');
        if (point > 0) {
            String suffix = upper.substring(point + 1);
            String root = upper.substring(0, point);
            return suffix.equals("US") ? american(root, day) : suffixed(root, suffix, day);
        }
        return american(upper, day);
    }

    /** A suffix that RICs and Yahoo use for two markets says nothing. */
    private Optional<Tagged> suffixed(String root, String suffix, LocalDate day) {
        if (exchanges.isDisputed(suffix)) {
            return Optional.empty();
        }
        return exchanges
                .byRicSuffix(suffix)
                .or(() -> exchanges.byYahooSuffix(suffix))
                .flatMap(exchange -> at(exchange, root, day))
                .or(() -> american(root + "." + suffix, day));
    }

    private Optional<Tagged> at(Exchange exchange, String symbol, LocalDate day) {
        Optional<Known> known = listings.bySymbol(symbol, exchange.mic(), day);
        if (known.isPresent()) {
            return known.map(ProviderTags::known);
        }
        String ric = exchange.grammar().matches(symbol) ? exchange.ricOf(symbol) : null;
        return ric == null ? Optional.empty() : Optional.of(new Tagged(symbol, ric, exchange, null));
    }

    private Optional<Tagged> american(String symbol, LocalDate day) {
        Optional<Known> known = listings.bySymbol(symbol, null, day);
        return known.isPresent()
                ? known.map(ProviderTags::known)
                : exchanges
                        .byRicSuffix(AmericanSymbols.ricSuffix(symbol))
                        .map(exchange -> new Tagged(symbol, exchange.ricOf(symbol), exchange, null));
    }

    private static Tagged known(Known known) {
        return new Tagged(known.symbol(), known.ric(), null, known);
    }
}
