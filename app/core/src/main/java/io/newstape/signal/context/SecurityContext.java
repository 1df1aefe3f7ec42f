package io.newstape.signal.context;

import io.newstape.schema.Baseline;
import io.newstape.schema.ScoredMention;
import io.newstape.schema.Sentiment;
import io.newstape.schema.Signal;
import io.newstape.schema.SignalAction;
import io.newstape.schema.state.RememberedArticle;
import io.newstape.schema.state.SecurityState;
import io.newstape.signal.market.MarketHours;
import io.newstape.signal.novelty.Sketch;
import java.time.Duration;
import java.util.List;

/**
 * Puts what an article says of a security into the context of what came before it: how new it is, how much else there
 * was, how unusual its score is, and whether the market was open.
 *
 * <p>A pure function of the security's state and the scored mention. The rules:
 *
 * <ul>
 *   <li>What counts is what came earlier in the log <em>and</em> was published up to the article's own time: windows
 *       are {@code (t - length, t]}. Of two with one time, the later in the log comes after. A late article sees the
 *       past of its own time, and is counted by those after it whose windows reach back to it; signals already sent are
 *       not sent again.
 *   <li>An article stands at the time of its first version. A revision takes its place there: its windows end there,
 *       it doesn't count itself, and its copies since then don't make it old. Corrections are no news.
 *   <li>A retraction takes the article out of novelty, volume and baseline of all signals after it; a revision that
 *       makes it hold again puts it back where it stood. The retraction itself carries no context.
 *   <li>What is older than {@link ContextRules#silence} counts nowhere: a security that was out of the news for that long
 *       starts anew.
 *   <li>What is undone is undone exactly, as long as the article is among the remembered ones ({@link ContextRules}).
 *       Of an older one the hour's count and the decayed score stay; its revision is put in the context of its own
 *       time, and is not counted a second time.
 * </ul>
 *
 * <p>Threads may share an instance.
 */
public final class SecurityContext {

    private final ContextRules rules;
    private final Decay decay;
    private final double sameStory;
    private final MarketHours hours;

    /**
     * @param rules what is remembered, and how long it counts
     * @param sameStory from which similarity on two articles tell one story, above 0 and at most 1
     * @param hours when exchanges are open
     */
    public SecurityContext(ContextRules rules, double sameStory, MarketHours hours) {
        this.rules = rules;
        this.decay = new Decay(rules.halfLifeMicros());
        this.sameStory = sameStory;
        this.hours = hours;
    }

    /** How long, by event time, what is remembered of a security counts after it was published. */
    public Duration silence() {
        return rules.silence();
    }

    /**
     * The signal that a scored mention becomes, and what is remembered after it.
     *
     * @param state what is remembered of the mention's security; null for nothing. It isn't changed.
     */
    public SecurityStep next(SecurityState state, ScoredMention mention) {
        SecurityHistory history = new SecurityHistory(state);
        int place = history.placeOf(mention.getSignalId());
        boolean retracts = mention.getAction() == SignalAction.RETRACTED;
        if (place >= 0) {
            return retracts ? retract(history, place, mention) : revise(history, place, mention);
        }
        return retracts ? pass(history, withoutContext(mention)) : add(history, mention);
    }

    private SecurityStep retract(SecurityHistory history, int place, ScoredMention mention) {
        RememberedArticle before = history.at(place);
        RememberedArticle after = SecurityHistory.retracted(before);
        history.replace(place, after);
        return new SecurityStep(history.state(), withoutContext(mention), WindowChange.between(before, after));
    }

    private SecurityStep revise(SecurityHistory history, int place, ScoredMention mention) {
        RememberedArticle before = history.at(place);
        RememberedArticle after = remembered(mention, before.getPublishedAt(), before.getOrder());
        Signal signal = inContext(history, place, mention, before.getPublishedAt());
        history.replace(place, after);
        return new SecurityStep(history.state(), signal, WindowChange.between(before, after));
    }

    private SecurityStep add(SecurityHistory history, ScoredMention mention) {
        long at = EventMicros.of(mention.getArticle().getPublishedAt());
        int place = history.placeFor(at);
        Signal signal = inContext(history, place, mention, at);
        if (mention.getAction() == SignalAction.REVISED) {
            return pass(history, signal);
        }
        RememberedArticle article = remembered(mention, at, history.orderFor(place, at));
        history.insert(place, article);
        history.forget(rules, decay);
        return new SecurityStep(history.state(), signal, WindowChange.of(article));
    }

    /** What is no longer remembered changes nothing. */
    private static SecurityStep pass(SecurityHistory history, Signal signal) {
        return new SecurityStep(
                history.state(),
                signal,
                WindowChange.none(EventMicros.of(signal.getArticle().getPublishedAt())));
    }

    private Signal inContext(SecurityHistory history, int place, ScoredMention mention, long at) {
        List<RememberedArticle> before = history.before(place, at, rules.silenceMicros());
        Baseline baseline = Baselines.at(at, before, history.olderScores(at, rules.silenceMicros()), decay);
        Signal.Builder signal = bare(mention)
                .setVolume(Volume.of(before, history.hours(), at))
                .setBaseline(baseline)
                .setSurprise(Baselines.surprise(score(mention), baseline, rules.enoughHistory()));
        long[] sketch = Sketch.fromList(mention.getSketch());
        if (Sketch.isSketch(sketch)) {
            Novelty novelty = Novelty.of(Sketch.unpack(sketch), before, at, sameStory);
            signal.setNovelty(novelty.counts()).setSimilar(novelty.similar());
        }
        return signal.build();
    }

    private Signal withoutContext(ScoredMention mention) {
        return bare(mention).build();
    }

    /** Sets every field: a default costs a copy. */
    private Signal.Builder bare(ScoredMention mention) {
        return Signal.newBuilder()
                .setSignalId(mention.getSignalId())
                .setRevision(mention.getRevision())
                .setAction(mention.getAction())
                .setSupersedes(mention.getSupersedes())
                .setSecurity(mention.getSecurity())
                .setArticle(mention.getArticle())
                .setRelevance(mention.getRelevance())
                .setSentimentStatus(mention.getSentimentStatus())
                .setSentiment(mention.getSentiment())
                .setMentions(mention.getMentions())
                .setNovelty(null)
                .setSimilar(List.of())
                .setVolume(null)
                .setBaseline(null)
                .setSurprise(null)
                .setMarketPhase(hours.phase(
                        mention.getSecurity().getMic(), mention.getArticle().getPublishedAt()))
                .setVersions(mention.getVersions());
    }

    private static RememberedArticle remembered(ScoredMention mention, long at, int order) {
        long[] sketch = Sketch.fromList(mention.getSketch());
        return new RememberedArticle(
                mention.getSignalId(),
                mention.getArticle().getArticleId(),
                at,
                score(mention),
                mention.getRelevance(),
                Sketch.toBytes(Sketch.isSketch(sketch) ? sketch : new long[0]),
                false,
                order);
    }

    private static Double score(ScoredMention mention) {
        Sentiment sentiment = mention.getSentiment();
        return sentiment == null ? null : sentiment.getScore();
    }
}
