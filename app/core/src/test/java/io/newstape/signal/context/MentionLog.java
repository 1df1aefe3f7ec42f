package io.newstape.signal.context;

import io.newstape.schema.ScoredMention;
import io.newstape.schema.Signal;
import io.newstape.schema.state.SecurityState;
import io.newstape.signal.market.MarketHours;
import io.newstape.signal.novelty.Sketch;
import java.util.ArrayList;
import java.util.List;

/** One security's part of a log, as stage two works it off. */
public final class MentionLog {

    private final SecurityContext context;
    private final List<Signal> signals = new ArrayList<>();
    private final List<WindowChange> changes = new ArrayList<>();
    private SecurityState state;

    public MentionLog() {
        this(ContextRules.STANDARD);
    }

    public MentionLog(ContextRules rules) {
        context = new SecurityContext(rules, Sketch.SAME_STORY, MarketHours.STANDARD);
    }

    static MentionLog of(ContextRules rules, List<ScoredMention> mentions) {
        MentionLog log = new MentionLog(rules);
        mentions.forEach(log::add);
        return log;
    }

    public Signal add(ScoredMention mention) {
        SecurityStep step = context.next(state, mention);
        state = step.state();
        signals.add(step.signal());
        changes.add(step.change());
        return step.signal();
    }

    public SecurityState state() {
        return state;
    }

    List<Signal> signals() {
        return signals;
    }

    List<WindowChange> changes() {
        return changes;
    }
}
