package io.newstape.signal;

import io.newstape.schema.ScoredMention;
import io.newstape.schema.Signal;
import io.newstape.schema.state.SecurityState;
import java.util.ArrayList;
import java.util.List;

/** One security's part of a log, as stage two works it off. */
final class Log {

    private final SecurityContext context;
    private final List<Signal> signals = new ArrayList<>();
    private final List<WindowChange> changes = new ArrayList<>();
    private SecurityState state;

    Log() {
        this(ContextRules.STANDARD);
    }

    Log(ContextRules rules) {
        context = new SecurityContext(rules, MarketHours.STANDARD);
    }

    static Log of(ContextRules rules, List<ScoredMention> mentions) {
        Log log = new Log(rules);
        mentions.forEach(log::add);
        return log;
    }

    Signal add(ScoredMention mention) {
        SecurityStep step = context.next(state, mention);
        state = step.state();
        signals.add(step.signal());
        changes.add(step.change());
        return step.signal();
    }

    SecurityState state() {
        return state;
    }

    List<Signal> signals() {
        return signals;
    }

    List<WindowChange> changes() {
        return changes;
    }
}
