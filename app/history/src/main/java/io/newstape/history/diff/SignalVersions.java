package io.newstape.history.diff;

import java.util.SortedSet;
import java.util.TreeSet;

/** The versions that signals were made with. */
final class SignalVersions {

    private final SortedSet<String> reference = new TreeSet<>();
    private final SortedSet<String> model = new TreeSet<>();
    private final SortedSet<String> rules = new TreeSet<>();

    void add(EmittedSignal signal) {
        reference.add(signal.referenceVersion());
        rules.add(signal.rulesVersion());
        if (!signal.modelVersion().isEmpty()) {
            model.add(signal.modelVersion());
        }
    }

    boolean haveReferenceOf(EmittedSignal signal) {
        return reference.contains(signal.referenceVersion());
    }

    boolean haveRulesOf(EmittedSignal signal) {
        return rules.contains(signal.rulesVersion());
    }

    /** True also for a signal without a model: it had no sentiment, so no other model explains it. */
    boolean haveModelOf(EmittedSignal signal) {
        return signal.modelVersion().isEmpty() || model.contains(signal.modelVersion());
    }

    @Override
    public String toString() {
        return "reference " + reference + ", model " + model + ", rules " + rules;
    }
}
