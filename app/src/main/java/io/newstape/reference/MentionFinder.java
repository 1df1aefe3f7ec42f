package io.newstape.reference;

import io.newstape.schema.Article;
import io.newstape.schema.ArticleField;
import io.newstape.schema.TextSpan;
import io.newstape.schema.TickerMention;
import io.newstape.schema.TickerMentions;
import io.newstape.ticker.CandidateListener;
import io.newstape.ticker.Exchanges;
import io.newstape.ticker.KnownListings;
import io.newstape.ticker.Mention;
import io.newstape.ticker.SymbolStyle;
import io.newstape.ticker.TickerScanner;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the securities that an article names. Immutable and shared by all threads.
 *
 * <p>Work and output are bounded: at most {@value #MAX_MENTIONS} mentions an article, in time linear in its length.
 */
public final class MentionFinder {

    /** An article with more mentions than this is a table; what follows is left out. */
    public static final int MAX_MENTIONS = TickerScanner.MAX_MENTIONS;

    /** Changes whenever a rule does, so that signals say which rules made them. */
    public static final String RULES_VERSION = "1";

    private final TickerScanner scanner;
    private final String referenceVersion;

    private MentionFinder(TickerScanner scanner, String referenceVersion) {
        this.scanner = scanner;
        this.referenceVersion = referenceVersion;
    }

    /** A finder that knows no security master: symbols resolve by the exchange table alone. */
    public static MentionFinder withoutMaster() {
        return new MentionFinder(new TickerScanner(Exchanges.shipped(), KnownListings.NONE), null);
    }

    /** The mentions of an article: those of the headline, then those of each paragraph. */
    public TickerMentions find(Article article) {
        LocalDate day = article.getPublishedAt().atZone(ZoneOffset.UTC).toLocalDate();
        List<TickerMention> mentions = new ArrayList<>();
        add(mentions, article.getHeadline(), ArticleField.HEADLINE, -1, day);
        List<String> paragraphs = article.getParagraphs();
        for (int i = 0; i < paragraphs.size() && mentions.size() < MAX_MENTIONS; i++) {
            add(mentions, paragraphs.get(i), ArticleField.PARAGRAPH, i, day);
        }
        return TickerMentions.newBuilder()
                .setArticleId(article.getArticleId())
                .setArticleVersion(article.getVersion())
                .setPublishedAt(article.getPublishedAt())
                .setMentions(mentions)
                .setReferenceVersion(referenceVersion)
                .setRulesVersion(RULES_VERSION)
                .build();
    }

    /**
     * The mentions of a plain text.
     *
     * @param day the day on which it was published; null when that isn't known
     * @param listener hears of each candidate that is refused
     */
    public List<Mention> find(String text, LocalDate day, CandidateListener listener) {
        return scanner.scan(text, day, SymbolStyle.UNDECLARED, listener);
    }

    private void add(List<TickerMention> mentions, String text, ArticleField field, int paragraph, LocalDate day) {
        for (Mention found : find(text, day, CandidateListener.NONE)) {
            if (mentions.size() < MAX_MENTIONS) {
                mentions.add(record(found, field, paragraph));
            }
        }
    }

    private static TickerMention record(Mention found, ArticleField field, int paragraph) {
        return TickerMention.newBuilder()
                .setSpan(new TextSpan(field, paragraph, found.start(), found.end()))
                .setSurface(found.surface())
                .setConvention(found.convention())
                .setKind(found.kind())
                .setSymbol(found.symbol())
                .setExchange(found.exchange())
                .setRic(found.ric())
                .setMic(found.mic())
                .setCompany(found.company())
                .setCompanySpan(
                        found.company() == null
                                ? null
                                : new TextSpan(field, paragraph, found.companyStart(), found.companyEnd()))
                .setInstrumentId(found.instrumentId())
                .setConfidence(found.confidence())
                .setRule(found.rule().id())
                .build();
    }
}
