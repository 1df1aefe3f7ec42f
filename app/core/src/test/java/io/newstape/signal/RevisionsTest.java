package io.newstape.signal;

import static io.newstape.schema.SignalAction.NEW;
import static io.newstape.schema.SignalAction.RETRACTED;
import static io.newstape.schema.SignalAction.REVISED;
import static io.newstape.signal.Samples.article;
import static io.newstape.signal.Samples.draft;
import static io.newstape.signal.Samples.findings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.newstape.schema.ScoredMention;
import io.newstape.schema.SentimentStatus;
import io.newstape.schema.state.ArticleFindings;
import io.newstape.schema.state.ArticleLedger;
import org.junit.jupiter.api.Test;

class RevisionsTest {

    private ArticleLedger ledger = Admission.record(null, article("a-1", 1, "one"));

    @Test
    void shouldEmitEachSecurityOnceWhenTheArticleIsNew() {
        // When
        Revisions revisions = apply(findings("a-1", 1, draft("a-1", 1, "8031.T", 0.4), draft("a-1", 1, "IBM.N", -0.2)));

        // Then
        assertThat(revisions.emitted())
                .extracting(
                        signal -> signal.getSecurity().getRic(), ScoredMention::getAction, ScoredMention::getRevision)
                .containsExactly(tuple("8031.T", NEW, 1), tuple("IBM.N", NEW, 1));
    }

    @Test
    void shouldRetractTheOldSecurityWhenACorrectionNamesAnother() {
        // Given
        apply(findings("a-1", 1, draft("a-1", 1, "8031.T", 0.4)));

        // When
        Revisions revisions = apply(findings("a-1", 2, draft("a-1", 2, "8801.T", 0.4)));

        // Then
        assertThat(revisions.emitted())
                .extracting(
                        signal -> signal.getSecurity().getRic(), ScoredMention::getAction, ScoredMention::getSupersedes)
                .containsExactly(tuple("8031.T", RETRACTED, SignalId.of("a-1", "8031.T")), tuple("8801.T", NEW, null));
        assertThat(revisions.emitted().get(0).getSentimentStatus()).isEqualTo(SentimentStatus.NONE);
        assertThat(revisions.emitted().get(0).getSecurity().getCompany()).isEqualTo("Company of 8031.T");
    }

    @Test
    void shouldStaySilentAboutWhatDidNotChange() {
        // Given
        apply(findings("a-1", 1, draft("a-1", 1, "8031.T", 0.4), draft("a-1", 1, "IBM.N", 0.1)));

        // When: one score moves by less than a hundredth, the other by more
        Revisions revisions =
                apply(findings("a-1", 2, draft("a-1", 2, "8031.T", 0.401), draft("a-1", 2, "IBM.N", 0.3)));

        // Then
        assertThat(revisions.emitted())
                .extracting(
                        signal -> signal.getSecurity().getRic(), ScoredMention::getAction, ScoredMention::getRevision)
                .containsExactly(tuple("IBM.N", REVISED, 2));
    }

    @Test
    void shouldReviveARetractedSignalUnderItsOldId() {
        // Given
        apply(findings("a-1", 1, draft("a-1", 1, "8031.T", 0.4)));
        apply(findings("a-1", 2));

        // When
        Revisions revisions = apply(findings("a-1", 3, draft("a-1", 3, "8031.T", 0.4)));

        // Then
        assertThat(revisions.emitted())
                .extracting(ScoredMention::getSignalId, ScoredMention::getAction, ScoredMention::getRevision)
                .containsExactly(tuple(SignalId.of("a-1", "8031.T"), REVISED, 3));
    }

    @Test
    void shouldRetractOnlyOnce() {
        // Given
        apply(findings("a-1", 1, draft("a-1", 1, "8031.T", 0.4)));
        apply(findings("a-1", 2));

        // When
        Revisions revisions = apply(findings("a-1", 3));

        // Then
        assertThat(revisions.emitted()).isEmpty();
    }

    private Revisions apply(ArticleFindings findings) {
        Revisions revisions = Revisions.of(ledger, findings);
        ledger = revisions.ledger();
        return revisions;
    }
}
