package io.newstape.signal;

import io.newstape.schema.CompanySentiment;
import io.newstape.schema.ScoredMention;
import io.newstape.schema.Sentiment;
import io.newstape.schema.SentimentStatus;
import io.newstape.schema.SignalAction;
import io.newstape.schema.TickerMention;
import io.newstape.schema.state.ArticleFindings;
import io.newstape.sentiment.CompanyScorer;
import io.newstape.signal.novelty.Sketch;
import io.newstape.signal.relevance.ArticleShape;
import io.newstape.signal.relevance.Relevance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** From what an article names to one draft signal per security; what came before is no concern of theirs yet. */
public final class SignalDrafts {

    private SignalDrafts() {}

    /** Drafts with the sentiment that a scorer gives. */
    public static ArticleFindings scored(ArticleMentions extraction, CompanyScorer scorer) {
        List<NamedSecurity> securities = extraction.securities();
        List<Sentiment> sentiments = scorer.score(
                extraction.text(),
                securities.stream().map(NamedSecurity::target).toList());
        List<ScoredMention> drafts = unscoredDrafts(extraction);
        List<ScoredMention> scored = IntStream.range(0, drafts.size())
                .mapToObj(i -> withSentiment(drafts.get(i), sentiments.get(i)))
                .toList();
        return findings(extraction, scorer.version(), scored);
    }

    /** Drafts that wait for another scorer. */
    public static ArticleFindings unscored(ArticleMentions extraction) {
        return findings(extraction, "", unscoredDrafts(extraction));
    }

    /** The findings with what another scorer sent so far; what is missing is marked as timed out. */
    public static ArticleFindings join(ArticleFindings unscored, List<CompanySentiment> scores) {
        List<ScoredMention> drafts = new ArrayList<>();
        for (ScoredMention draft : unscored.getDrafts()) {
            CompanySentiment score = find(draft, scores);
            drafts.add(score == null ? draft : withSentiment(draft, score.getSentiment()));
        }
        return ArticleFindings.newBuilder()
                .setArticleId(unscored.getArticleId())
                .setArticleVersion(unscored.getArticleVersion())
                .setHeadline(unscored.getHeadline())
                .setSource(unscored.getSource())
                .setUrl(unscored.getUrl())
                .setPublishedAt(unscored.getPublishedAt())
                .setReferenceVersion(unscored.getReferenceVersion())
                .setModelVersion(unscored.getModelVersion())
                .setRulesVersion(unscored.getRulesVersion())
                .setDrafts(drafts)
                .build();
    }

    /** Whether every draft has its score among these. */
    public static boolean isComplete(ArticleFindings unscored, List<CompanySentiment> scores) {
        return unscored.getDrafts().stream().allMatch(draft -> find(draft, scores) != null);
    }

    /** The sentiments of scored findings as records of their own, for whoever reads that topic. */
    public static List<CompanySentiment> sentiments(ArticleFindings findings) {
        return findings.getDrafts().stream()
                .filter(draft -> draft.getSentiment() != null)
                .map(draft -> CompanySentiment.newBuilder()
                        .setArticleId(draft.getArticleId())
                        .setArticleVersion(draft.getArticleVersion())
                        .setPublishedAt(draft.getPublishedAt())
                        .setCompany(draft.getCompany())
                        .setRic(draft.getRic())
                        .setInstrumentId(draft.getInstrumentId())
                        .setSentiment(draft.getSentiment())
                        .build())
                .toList();
    }

    private static CompanySentiment find(ScoredMention draft, List<CompanySentiment> scores) {
        CompanySentiment byName = null;
        for (CompanySentiment score : scores) {
            if (score.getArticleVersion() != draft.getArticleVersion()) {
                continue;
            }
            if (draft.getRic().equals(score.getRic())) {
                return score;
            }
            if (score.getRic() == null && draft.getCompany().equalsIgnoreCase(score.getCompany())) {
                byName = score;
            }
        }
        return byName;
    }

    private static ScoredMention withSentiment(ScoredMention draft, Sentiment sentiment) {
        return Copies.of(draft)
                .setSentimentStatus(SentimentStatus.SCORED)
                .setSentiment(sentiment)
                .setModelVersion(sentiment.getModelVersion())
                .build();
    }

    private static List<ScoredMention> unscoredDrafts(ArticleMentions extraction) {
        ArticleShape shape = ArticleShape.of(extraction.article(), extraction.mentions());
        List<Long> sketch = extraction.securities().isEmpty()
                ? List.of()
                : Arrays.stream(Sketch.of(extraction.article())).boxed().toList();
        return extraction.securities().stream()
                .map(security -> draft(extraction, shape, security, sketch))
                .toList();
    }

    private static ScoredMention draft(
            ArticleMentions extraction, ArticleShape shape, NamedSecurity security, List<Long> sketch) {
        TickerMention best = security.best();
        var article = extraction.article();
        return ScoredMention.newBuilder()
                .setSignalId(SignalId.of(article.getArticleId(), security.ric()))
                .setRevision(1)
                .setAction(SignalAction.NEW)
                .setRic(security.ric())
                .setMic(best.getMic())
                .setCompany(security.company())
                .setInstrumentId(best.getInstrumentId())
                .setVerified(best.getInstrumentId() != null)
                .setKind(best.getKind())
                .setArticleId(article.getArticleId())
                .setArticleVersion(article.getVersion())
                .setHeadline(article.getHeadline())
                .setSource(article.getSource())
                .setUrl(article.getUrl())
                .setPublishedAt(article.getPublishedAt())
                .setRelevance(Relevance.of(
                        shape, security.mentions(), extraction.rules().relevance()))
                .setSentimentStatus(SentimentStatus.TIMED_OUT)
                .setMentions(security.mentions())
                .setSketch(sketch)
                .setReferenceVersion(extraction.mentions().getReferenceVersion())
                .setModelVersion("")
                .setRulesVersion(extraction.mentions().getRulesVersion())
                .build();
    }

    private static ArticleFindings findings(
            ArticleMentions extraction, String modelVersion, List<ScoredMention> drafts) {
        var article = extraction.article();
        return ArticleFindings.newBuilder()
                .setArticleId(article.getArticleId())
                .setArticleVersion(article.getVersion())
                .setHeadline(article.getHeadline())
                .setSource(article.getSource())
                .setUrl(article.getUrl())
                .setPublishedAt(article.getPublishedAt())
                .setReferenceVersion(extraction.mentions().getReferenceVersion())
                .setModelVersion(modelVersion)
                .setRulesVersion(extraction.mentions().getRulesVersion())
                .setDrafts(drafts.stream()
                        .filter(draft ->
                                draft.getRelevance() >= extraction.rules().leastRelevance())
                        .toList())
                .build();
    }
}
