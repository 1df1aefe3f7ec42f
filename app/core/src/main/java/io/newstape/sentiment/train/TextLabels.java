package io.newstape.sentiment.train;

import io.newstape.sentiment.Label;
import io.newstape.sentiment.LabelledExample;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What labelled texts are for their companies: one and the same thing, or good for one and not for another. */
public final class TextLabels {

    private static final Set<Label> OPPOSITES = EnumSet.of(Label.POSITIVE, Label.NEGATIVE);

    private final Map<String, Set<Label>> labels = new HashMap<>();

    public TextLabels(List<LabelledExample> examples) {
        for (LabelledExample example : examples) {
            labels.computeIfAbsent(example.text(), text -> EnumSet.noneOf(Label.class))
                    .add(example.label());
        }
    }

    /** Whether the text isn't the same for all its companies; such texts tell whose side is read. */
    public boolean differ(String text) {
        return labels.get(text).size() > 1;
    }

    /** Whether the text is good for one company and bad for another. */
    public boolean conflict(String text) {
        return labels.get(text).containsAll(OPPOSITES);
    }
}
