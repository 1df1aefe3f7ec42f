package io.newstape.signal.relevance;

import io.newstape.article.ArticleText;
import io.newstape.schema.ArticleField;
import io.newstape.schema.Convention;
import io.newstape.schema.TextSpan;
import io.newstape.schema.TickerMention;
import io.newstape.text.Document;
import java.util.List;

/**
 * How much an article is about a security, from 0 (named in passing) to 1 (what it is about).
 *
 * <pre>
 *  relevance = place · share · crowd · list
 *
 *  place   the best place of a mention            subject   other   aside
 *            headline                                1.00    0.90    0.50
 *            first paragraph                         0.85    0.75    0.35
 *            paragraph p (p = 1, 2, ...)             0.60    0.50    0.20, divided by 1 + (p - 1) / 8, at most by 3
 *  share   0.5 + s, at most 1, where s is the security's share of all mentions
 *  crowd   1 / (1 + 0.08 · (companies - 2)), 1 for one or two companies
 *  list    0.35 in round-ups, tables, digests and calendars, 0.7 when their headline names the security; else 1
 * </pre>
 *
 * <p>Subject, other and aside are {@link MentionRole}'s; what a list is says {@link ArticleShape}. A headline names a
 * security also without a mention there: when it holds the company's name as the body writes it. An article without
 * headline is read as if its first paragraph were one.
 *
 * <p>The figures of crowd and list are presets ({@link RelevanceRules}). All are set by hand, so that the orders that a reader would give hold (see {@code RelevanceTest}): they
 * rank, they are not probabilities.
 */
public final class Relevance {

    private static final double TAG_ALONE = 0.3;

    private Relevance() {}

    /**
     * The relevance of an article for a security.
     *
     * @param shape what the article is like; the same for all its securities
     * @param ofSecurity the mentions that name the security, at least one
     * @return 0 to 1
     * @throws IllegalArgumentException when {@code ofSecurity} is empty
     */
    public static double of(ArticleShape shape, List<TickerMention> ofSecurity, RelevanceRules rules) {
        if (ofSecurity.isEmpty()) {
            throw new IllegalArgumentException("no mention of the security: its relevance has no meaning");
        }
        double place = 0;
        boolean headline = false;
        for (TickerMention mention : ofSecurity) {
            place = Math.max(place, placeOf(mention, shape.article()));
            double named = placeOfNameInHeadline(mention, shape.article().headline());
            boolean alone = mention.getConvention() == Convention.PROVIDER_TAG && mention.getCompanySpan() == null;
            headline |= named > 0 || !alone && mention.getSpan().getField() == ArticleField.HEADLINE;
            place = Math.max(place, named);
        }
        double share = Math.min(1, 0.5 + (double) ofSecurity.size() / Math.max(shape.mentions(), ofSecurity.size()));
        double crowd = 1 / (1 + rules.crowd() * Math.max(0, shape.companies() - 2));
        double list = !shape.list() ? 1 : headline ? rules.inHeadlineOfList() : rules.inList();
        return place * share * crowd * list;
    }

    private static double placeOf(TickerMention mention, ArticleText article) {
        if (mention.getConvention() == Convention.PROVIDER_TAG && mention.getCompanySpan() == null) {
            // no word of the text names it: only the provider says so
            return TAG_ALONE;
        }
        TextSpan span = mention.getSpan();
        boolean headline = span.getField() == ArticleField.HEADLINE;
        List<Document> paragraphs = article.paragraphs();
        if (!headline && (span.getParagraph() < 0 || span.getParagraph() >= paragraphs.size())) {
            return weight(MentionRole.OTHER, paragraphs.size());
        }
        Document field = headline ? article.headline() : paragraphs.get(span.getParagraph());
        int start = span.getStart();
        TextSpan name = mention.getCompanySpan();
        if (name != null && name.getField() == span.getField() && name.getParagraph() == span.getParagraph()) {
            start = Math.min(start, name.getStart());
        }
        MentionRole role = MentionRole.of(field, start, span.getEnd());
        int rank = headline ? -1 : span.getParagraph();
        return weight(role, article.headline().text().isBlank() ? rank - 1 : rank);
    }

    private static double placeOfNameInHeadline(TickerMention mention, Document field) {
        String company = mention.getCompany();
        String headline = field.text();
        if (company == null || company.isBlank()) {
            return 0;
        }
        int at = headline.indexOf(company);
        return at < 0 || !standsAlone(headline, at, at + company.length())
                ? 0
                : weight(MentionRole.of(field, at, at + company.length()), -1);
    }

    private static boolean standsAlone(String text, int start, int end) {
        boolean before = start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1));
        return before && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    /** The table above; rank is -1 for the headline, then the paragraph's index. */
    private static double weight(MentionRole role, int rank) {
        if (rank < 0) {
            return choose(role, 1, 0.9, 0.5);
        }
        if (rank == 0) {
            return choose(role, 0.85, 0.75, 0.35);
        }
        return choose(role, 0.6, 0.5, 0.2) / Math.min(3, 1 + (rank - 1) / 8.0);
    }

    private static double choose(MentionRole role, double subject, double other, double aside) {
        return role == MentionRole.SUBJECT ? subject : role == MentionRole.OTHER ? other : aside;
    }
}
