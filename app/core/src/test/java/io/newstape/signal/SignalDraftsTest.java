package io.newstape.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.article.ArticleText;
import io.newstape.schema.Article;
import io.newstape.schema.Sentiment;
import io.newstape.schema.state.ArticleFindings;
import io.newstape.sentiment.CompanyScorer;
import io.newstape.sentiment.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalDraftsTest {

    private static final Article ROUND_UP = News.article(
            "Sample Steel (STL.N) doubles its profit",
            "Sample Steel (STL.N) said profit doubled.",
            "Elsewhere, Sample Bank (BNK.N) was calm.");

    @Test
    void shouldShowTheScorerAlsoTheSecuritiesThatTheArticleSaysTooLittleOf() {
        // Given: rules by which one of the two is too little relevant
        double between = (News.relevance("STL.N", ROUND_UP) + News.relevance("BNK.N", ROUND_UP)) / 2;
        SignalRules standard = SignalRules.STANDARD;
        SignalRules rules = new SignalRules(
                standard.context(), standard.relevance(), standard.sameStory(), standard.leastConfidence(), between);
        ScorerThatRemembers scorer = new ScorerThatRemembers();

        // When
        ArticleFindings findings = SignalDrafts.scored(
                ArticleMentions.of(ROUND_UP, text -> News.mentionsIn(text.article()), rules), scorer);

        // Then: it splits sentences between both, and one becomes a draft
        assertThat(scorer.targets).hasSize(2);
        assertThat(findings.getDrafts())
                .extracting(draft -> draft.getSecurity().getRic())
                .containsExactly("STL.N");
    }

    private static final class ScorerThatRemembers implements CompanyScorer {

        private List<Target> targets = List.of();

        @Override
        public List<Sentiment> score(ArticleText article, List<Target> asked) {
            targets = asked;
            return asked.stream().map(target -> Samples.sentiment(0)).toList();
        }

        @Override
        public String name() {
            return "remembers";
        }

        @Override
        public String version() {
            return "m1";
        }
    }
}
