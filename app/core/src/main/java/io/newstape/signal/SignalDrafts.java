package io.newstape.signal;

import io.newstape.schema.Article;
import io.newstape.schema.CompanySentiment;
import io.newstape.schema.ScoredMention;
import io.newstape.schema.Security;
import io.newstape.schema.Sentiment;
import io.newstape.schema.SentimentStatus;
import io.newstape.schema.SignalAction;
import io.newstape.schema.SourceArticle;
import io.newstape.schema.Versions;
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

    /**
     * Drafts with the sentiment that a scorer gives. The scorer sees every security of the article, since a sentence is
     * split between those that it names; only then are the drafts dropped of which the article says too little.
     */
    public static ArticleFindings scored(ArticleMentions extraction, CompanyScorer scorer) {
        List<Sentiment> sentiments = scorer.score(
                extraction.text(),
                extraction.securities().stream().map(NamedSecurity::target).toList());
        ArticleFindings all = drafts(extraction);
        List<ScoredMention> scored = IntStream.range(0, sentiments.size())
                .mapToObj(i -> withSentiment(all.getDrafts().get(i), sentiments.get(i)))
                .toList();
        Versions versions = withModel(all.getVersions(), scorer.version());
        return relevant(extraction, new ArticleFindings(all.getArticle(), versions, scored));
    }

    /** Drafts that wait for another scorer. */
    public static ArticleFindings unscored(ArticleMentions extraction) {
        return relevant(extraction, drafts(extraction));
    }

    /** The findings with what another scorer sent so far; what is missing is marked as timed out. */
    public static ArticleFindings join(ArticleFindings unscored, List<CompanySentiment> scores) {
        List<ScoredMention> drafts = new ArrayList<>();
        for (ScoredMention draft : unscored.getDrafts()) {
            CompanySentiment score = find(draft, scores);
            drafts.add(score == null ? draft : withSentiment(draft, score.getSentiment()));
        }
        return new ArticleFindings(unscored.getArticle(), unscored.getVersions(), drafts);
    }

    /** Whether every draft has its score among these. */
    public static boolean isComplete(ArticleFindings unscored, List<CompanySentiment> scores) {
        return unscored.getDrafts().stream().allMatch(draft -> find(draft, scores) != null);
    }

    /** The sentiments of scored findings as records of their own, for whoever reads that topic. */
    public static List<CompanySentiment> sentiments(ArticleFindings findings) {
        SourceArticle article = findings.getArticle();
        return findings.getDrafts().stream()
                .filter(draft -> draft.getSentiment() != null)
                .map(draft -> CompanySentiment.newBuilder()
                        .setArticleId(article.getArticleId())
                        .setArticleVersion(article.getArticleVersion())
                        .setPublishedAt(article.getPublishedAt())
                        .setCompany(draft.getSecurity().getCompany())
                        .setRic(draft.getSecurity().getRic())
                        .setInstrumentId(draft.getSecurity().getInstrumentId())
                        .setSentiment(draft.getSentiment())
                        .build())
                .toList();
    }

    private static CompanySentiment find(ScoredMention draft, List<CompanySentiment> scores) {
        Security security = draft.getSecurity();
        CompanySentiment byName = null;
        for (CompanySentiment score : scores) {
            if (score.getArticleVersion() != draft.getArticle().getArticleVersion()) {
                continue;
            }
            if (security.getRic().equals(score.getRic())) {
                return score;
            }
            if (score.getRic() == null && security.getCompany().equalsIgnoreCase(score.getCompany())) {
                byName = score;
            }
        }
        return byName;
    }

    private static ScoredMention withSentiment(ScoredMention draft, Sentiment sentiment) {
        return Copies.of(draft)
                .setSentimentStatus(SentimentStatus.SCORED)
                .setSentiment(sentiment)
                .setVersions(withModel(draft.getVersions(), sentiment.getModelVersion()))
                .build();
    }

    private static Versions withModel(Versions versions, String model) {
        return new Versions(versions.getReferenceVersion(), model, versions.getRulesVersion());
    }

    /** One unscored draft for each security, in their order. */
    private static ArticleFindings drafts(ArticleMentions extraction) {
        SourceArticle article = source(extraction.article());
        Versions versions = new Versions(
                extraction.mentions().getReferenceVersion(),
                "",
                extraction.mentions().getRulesVersion());
        ArticleShape shape = ArticleShape.of(extraction.text(), extraction.mentions());
        List<Long> sketch = extraction.securities().isEmpty()
                ? List.of()
                : Arrays.stream(Sketch.of(extraction.article())).boxed().toList();
        List<ScoredMention> drafts = extraction.securities().stream()
                .map(security -> ScoredMention.newBuilder()
                        .setSignalId(SignalId.of(article.getArticleId(), security.ric()))
                        .setRevision(1)
                        .setAction(SignalAction.NEW)
                        .setSecurity(security.asRecord())
                        .setArticle(article)
                        .setRelevance(Relevance.of(
                                shape, security.mentions(), extraction.rules().relevance()))
                        .setSentimentStatus(SentimentStatus.TIMED_OUT)
                        .setMentions(security.mentions())
                        .setSketch(sketch)
                        .setVersions(versions)
                        .build())
                .toList();
        return new ArticleFindings(article, versions, drafts);
    }

    private static SourceArticle source(Article article) {
        return SourceArticle.newBuilder()
                .setArticleId(article.getArticleId())
                .setArticleVersion(article.getVersion())
                .setHeadline(article.getHeadline())
                .setSource(article.getSource())
                .setUrl(article.getUrl())
                .setPublishedAt(article.getPublishedAt())
                .setTruncated(article.getTruncated())
                .build();
    }

    private static ArticleFindings relevant(ArticleMentions extraction, ArticleFindings all) {
        List<ScoredMention> drafts = all.getDrafts().stream()
                .filter(draft -> draft.getRelevance() >= extraction.rules().leastRelevance())
                .toList();
        return new ArticleFindings(all.getArticle(), all.getVersions(), drafts);
    }
}
