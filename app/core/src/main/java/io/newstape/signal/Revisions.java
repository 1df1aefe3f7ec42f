package io.newstape.signal;

import io.newstape.schema.ScoredMention;
import io.newstape.schema.SentimentStatus;
import io.newstape.schema.SignalAction;
import io.newstape.schema.state.ArticleFindings;
import io.newstape.schema.state.ArticleLedger;
import io.newstape.schema.state.IssuedSignal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a version of an article does to the signals of the versions before it.
 *
 * <pre>
 *  security        before              now             then
 *                  not known           named           NEW
 *                  emitted, equal      named           nothing: its readers know
 *                  emitted, differs    named           REVISED
 *                  emitted             not named       RETRACTED
 *                  retracted           named           REVISED: it holds again
 *                  retracted           not named       nothing
 * </pre>
 *
 * <p>Retractions come first, so that a reader who corrects a wrong security is never in both.
 *
 * @param ledger what is known of the article from now on
 * @param emitted what goes out, retractions first, then in reading order
 */
public record Revisions(ArticleLedger ledger, List<ScoredMention> emitted) {

    public Revisions {
        emitted = List.copyOf(emitted);
    }

    /**
     * @param ledger what is known of the article, this version's admission included
     * @param findings what this version says
     */
    public static Revisions of(ArticleLedger ledger, ArticleFindings findings) {
        Map<String, IssuedSignal> issued = new LinkedHashMap<>();
        ledger.getSignals().forEach(signal -> issued.put(signal.getSecurity().getRic(), signal));
        List<ScoredMention> changes = new ArrayList<>();
        Map<String, IssuedSignal> after = new LinkedHashMap<>(issued);
        for (ScoredMention draft : findings.getDrafts()) {
            String ric = draft.getSecurity().getRic();
            IssuedSignal before = issued.remove(ric);
            long fingerprint = Fingerprint.of(draft);
            if (before == null || before.getRetracted() || before.getFingerprint() != fingerprint) {
                ScoredMention change = revise(draft, before);
                changes.add(change);
                after.put(ric, issue(change, fingerprint));
            }
        }
        List<ScoredMention> emitted = new ArrayList<>();
        for (IssuedSignal gone : issued.values()) {
            if (!gone.getRetracted()) {
                ScoredMention retraction = retract(gone, findings);
                emitted.add(retraction);
                after.put(gone.getSecurity().getRic(), issue(retraction, 0));
            }
        }
        emitted.addAll(changes);
        return new Revisions(
                ArticleLedger.newBuilder()
                        .setVersion(ledger.getVersion())
                        .setPublishedAt(ledger.getPublishedAt())
                        .setContent(ledger.getContent())
                        .setHour(ledger.getHour())
                        .setSignals(List.copyOf(after.values()))
                        .build(),
                emitted);
    }

    private static ScoredMention revise(ScoredMention draft, IssuedSignal before) {
        if (before == null) {
            return draft;
        }
        return Copies.of(draft)
                .setAction(SignalAction.REVISED)
                .setRevision(before.getRevision() + 1)
                .setSupersedes(draft.getSignalId())
                .build();
    }

    private static ScoredMention retract(IssuedSignal gone, ArticleFindings findings) {
        String signalId = SignalId.of(
                findings.getArticle().getArticleId(), gone.getSecurity().getRic());
        return ScoredMention.newBuilder()
                .setSignalId(signalId)
                .setRevision(gone.getRevision() + 1)
                .setAction(SignalAction.RETRACTED)
                .setSupersedes(signalId)
                .setSecurity(gone.getSecurity())
                .setArticle(findings.getArticle())
                .setRelevance(0)
                .setSentimentStatus(SentimentStatus.NONE)
                .setMentions(List.of())
                .setSketch(List.of())
                .setVersions(findings.getVersions())
                .build();
    }

    private static IssuedSignal issue(ScoredMention change, long fingerprint) {
        return IssuedSignal.newBuilder()
                .setSecurity(change.getSecurity())
                .setRevision(change.getRevision())
                .setRetracted(change.getAction() == SignalAction.RETRACTED)
                .setFingerprint(fingerprint)
                .build();
    }
}
