package io.newstape.mention.rule;

import io.newstape.mention.name.NamedCompanies;
import io.newstape.mention.scan.Mention;
import io.newstape.mention.scan.MentionDraft;
import io.newstape.mention.scan.MentionRule;
import io.newstape.mention.scan.NameSpan;
import io.newstape.mention.scan.Scan;
import io.newstape.schema.Convention;
import io.newstape.text.FoldedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Bare symbols for which the whole article vouches, after all other rules: it names the company somewhere, or the symbol
 * stands in a row with sure ones, or the article deals in the market that lists it.
 */
public final class ArticleSymbols {

    /** What the first round finds vouches for more in the second. */
    private static final int ROUNDS = 2;
    /** So long is a headline at most, in UTF-16 units. */
    private static final int HEADLINE = 120;

    private final List<List<Mention>> found;
    private final List<Scan> scans;
    private final List<List<ArticleToken>> tokens;
    private final ArticleMarkets markets;
    private final ArticleByName byName;
    private final ArticleByRow byRow;
    private final ArticleByMarket byMarket;

    private ArticleSymbols(List<Scan> scans, List<List<Mention>> found, List<List<ArticleToken>> tokens) {
        this.found = found;
        this.scans = scans;
        this.tokens = tokens;
        this.markets = new ArticleMarkets(scans.get(0).exchanges);
        this.byName = new ArticleByName(new NamedCompanies(scans), markets);
        this.byRow = new ArticleByRow(markets);
        this.byMarket = new ArticleByMarket(markets);
        scans.forEach(scan -> markets.name(scan.localSymbols().markets()));
        found.forEach(mentions -> mentions.forEach(markets::add));
    }

    /**
     * Adds them to the mentions of each text.
     *
     * @param scans the texts of the article as the other rules have left them
     * @param found the mentions of each text, in a list that can grow
     */
    public static void addTo(List<Scan> scans, List<List<Mention>> found) {
        List<List<ArticleToken>> tokens = null;
        int left = ArticleTokens.MOST;
        for (int i = 0; i < scans.size(); i++) {
            List<ArticleToken> own = ArticleTokens.of(scans.get(i), found.get(i), left);
            for (ArticleToken token : own) {
                left -= token.isSure() ? 0 : 1;
            }
            if (!own.isEmpty() && tokens == null) {
                tokens = new ArrayList<>(Collections.nCopies(scans.size(), List.of()));
            }
            if (!own.isEmpty()) {
                tokens.set(i, own);
            }
        }
        if (tokens == null || isLone(scans, tokens)) {
            return;
        }
        ArticleSymbols symbols = new ArticleSymbols(scans, found, tokens);
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < scans.size(); i++) {
                symbols.read(i);
            }
        }
    }

    /** One bare word in a headline alone: only a word of dealing, a name or a bracket beside it could vouch for it. */
    private static boolean isLone(List<Scan> scans, List<List<ArticleToken>> tokens) {
        int lone = -1;
        for (int i = 0; i < scans.size(); i++) {
            if (scans.get(i).text.length() > 0) {
                if (lone >= 0) {
                    return false;
                }
                lone = i;
            }
        }
        List<ArticleToken> own = tokens.get(lone);
        FoldedText text = scans.get(lone).text;
        if (text.length() > HEADLINE || own.size() > 1) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '.' && text.at(i + 1) == ' ') {
                // two sentences tell more than a headline
                return false;
            }
        }
        ArticleToken token = own.get(0);
        int before = text.startOfWord(text.skipSpacesBack(token.start()));
        return text.at(token.start() - 1) != '('
                && !FoldedText.isCapital(text.at(before))
                && !TalkWords.areBeside(scans.get(lone), token.start(), token.end());
    }

    private void read(int index) {
        Scan scan = scans.get(index);
        List<ArticleToken> own = tokens.get(index);
        List<ArticleToken> next = new ArrayList<>(own.size());
        for (List<ArticleToken> row : ArticleRows.of(scan.text, own)) {
            for (ArticleToken token : row) {
                ArticleVerdict verdict = token.isSure() || scan.isFull() ? null : verdict(scan, token, row, own);
                next.add(verdict == null ? token : take(scan, index, token, verdict));
            }
        }
        tokens.set(index, next);
    }

    private ArticleVerdict verdict(Scan scan, ArticleToken token, List<ArticleToken> row, List<ArticleToken> all) {
        if (Character.isDigit(token.symbol().charAt(0))) {
            return byMarket.code(scan, token, all);
        }
        if (BrazilianCodeRule.hasForm(scan.text, token.start(), token.end())) {
            return byMarket.brazilian(scan, token, all);
        }
        if (token.doubtful()) {
            return byRow.doubtful(scan, token, row);
        }
        ArticleVerdict verdict = byName.of(scan, token, row);
        verdict = verdict != null ? verdict : byRow.of(scan, token, row);
        return verdict != null ? verdict : byMarket.of(scan, token, all);
    }

    private ArticleToken take(Scan scan, int index, ArticleToken token, ArticleVerdict verdict) {
        MentionDraft draft = new MentionDraft(
                        token.start(),
                        token.end(),
                        MentionRule.TICKER_OF_ARTICLE,
                        Convention.NAME_AND_TICKER,
                        token.symbol(),
                        verdict.confidence())
                .named(NameSpan.NONE);
        if (verdict.american()) {
            draft.american().known(scan.bySymbol(token.symbol(), null).orElse(null));
        } else {
            draft.known(verdict.listing());
        }
        scan.accept(draft);
        Mention mention = scan.last();
        found.get(index).add(mention);
        markets.add(mention);
        return token.as(mention);
    }
}
