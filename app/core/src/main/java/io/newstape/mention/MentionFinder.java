package io.newstape.mention;

import io.newstape.article.ArticleText;
import io.newstape.mention.exchange.Exchanges;
import io.newstape.mention.master.SecurityMaster;
import io.newstape.mention.name.NameFinder;
import io.newstape.mention.name.ShortForms;
import io.newstape.mention.name.SpanSet;
import io.newstape.mention.rule.ArticleSymbols;
import io.newstape.mention.rule.TickerScanner;
import io.newstape.mention.scan.CandidateListener;
import io.newstape.mention.scan.KnownListings;
import io.newstape.mention.scan.Mention;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.SymbolStyle;
import io.newstape.schema.Article;
import io.newstape.schema.TickerMention;
import io.newstape.schema.TickerMentions;
import io.newstape.text.Document;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the securities that an article names, by symbol and by name. Immutable and shared by all threads.
 *
 * <p>Work and output are bounded: at most {@value #MAX_MENTIONS} mentions an article, in time linear in its length.
 */
public final class MentionFinder {

    /** An article with more mentions than this is a table; what follows is left out. */
    public static final int MAX_MENTIONS = TickerScanner.MAX_MENTIONS;

    /** Changes whenever a rule does, so that signals say which rules made them. */
    public static final String RULES_VERSION = "8";

    private final SecurityMaster master;
    private final TickerScanner scanner;
    private final NameFinder names;
    private final SymbolStyle style;
    private final ProviderTags tags;

    private MentionFinder(SecurityMaster master, SymbolStyle style) {
        this.master = master;
        this.style = style;
        this.scanner = new TickerScanner(Exchanges.shipped(), master == null ? KnownListings.NONE : master);
        this.tags = new ProviderTags(Exchanges.shipped(), master == null ? KnownListings.NONE : master);
        this.names = master == null ? null : new NameFinder(master);
    }

    /** A finder that knows no security master: symbols resolve by the exchange table alone. */
    public static MentionFinder withoutMaster() {
        return new MentionFinder(null, SymbolStyle.UNDECLARED);
    }

    /** A finder that asks a security master. */
    public static MentionFinder with(SecurityMaster master) {
        return new MentionFinder(master, SymbolStyle.UNDECLARED);
    }

    /** The same finder for a source that has declared how it writes symbols. */
    public MentionFinder reading(SymbolStyle declared) {
        return new MentionFinder(master, declared);
    }

    /** Version of the security master; null when there is none. */
    public String referenceVersion() {
        return master == null ? null : master.version();
    }

    /** The mentions of an article that nobody has read yet. */
    public TickerMentions find(Article article) {
        return find(ArticleText.of(article));
    }

    /** The mentions of an article: those of the headline, then those of each paragraph. */
    public TickerMentions find(ArticleText text) {
        Article article = text.article();
        LocalDate day = article.getPublishedAt().atZone(ZoneOffset.UTC).toLocalDate();
        List<Document> texts = text.fields();
        List<List<Mention>> found = find(texts, day, CandidateListener.NONE);
        tags.addTo(found, text, day);
        List<TickerMention> mentions = new ArrayList<>();
        for (int i = 0; i < texts.size() && mentions.size() < MAX_MENTIONS; i++) {
            MentionRecords records = new MentionRecords(texts.get(i), i - 1, day, master);
            for (Mention mention : found.get(i)) {
                if (mentions.size() < MAX_MENTIONS) {
                    mentions.add(records.of(mention));
                }
            }
        }
        return TickerMentions.newBuilder()
                .setArticleId(article.getArticleId())
                .setArticleVersion(article.getVersion())
                .setPublishedAt(article.getPublishedAt())
                .setMentions(mentions)
                .setReferenceVersion(referenceVersion())
                .setRulesVersion(RULES_VERSION)
                .build();
    }

    /**
     * The mentions of a plain text, in reading order.
     *
     * @param day the day on which it was published; null when that isn't known
     * @param listener hears of each candidate that is refused
     */
    public List<Mention> find(String text, LocalDate day, CandidateListener listener) {
        return find(List.of(new Document(text)), day, listener).get(0);
    }

    /**
     * The mentions of texts that belong together, a list for each: a company named in full in one has its short form in
     * all.
     *
     * @param day the day on which they were published; null when that isn't known
     * @param listener hears of each candidate that is refused, in the order of the texts
     */
    public List<List<Mention>> find(List<Document> texts, LocalDate day, CandidateListener listener) {
        List<List<Mention>> found = new ArrayList<>(texts.size());
        List<Scan> scans = new ArrayList<>(texts.size());
        ShortForms shortForms = new ShortForms();
        int count = 0;
        for (Document text : texts) {
            List<Mention> mentions = new ArrayList<>();
            if (count < MAX_MENTIONS) {
                Scan scan = scanner.read(text, day, style, listener);
                scans.add(scan);
                mentions.addAll(scan.mentions());
                if (names != null) {
                    mentions.addAll(names.find(text, day, new SpanSet(mentions), listener));
                }
            }
            count += mentions.size();
            found.add(mentions);
        }
        if (master != null && count < MAX_MENTIONS) {
            ArticleSymbols.addTo(scans, found);
        }
        count = 0;
        for (List<Mention> mentions : found) {
            mentions.forEach(shortForms::learn);
            count += mentions.size();
        }
        for (int i = 0; i < texts.size(); i++) {
            List<Mention> mentions = found.get(i);
            mentions.replaceAll(shortForms::meant);
            if (!shortForms.isEmpty() && count < MAX_MENTIONS) {
                List<Mention> more = shortForms.find(texts.get(i), new SpanSet(mentions));
                count += more.size();
                mentions.addAll(more);
            }
            mentions.sort(Comparator.comparingInt(Mention::start));
        }
        return found;
    }
}
