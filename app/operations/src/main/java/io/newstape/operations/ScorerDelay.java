package io.newstape.operations;

import io.newstape.streams.topology.ScorerMark;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How long an external scorer has let articles wait, seen by looks every few seconds: as precise as they are close. An
 * article that the scorer leaves out doesn't count once it has scored a later one. One thread at a time.
 */
final class ScorerDelay {

    /** More looks in which one scorer answered nothing tell nothing more: the first of them decides. */
    private static final int MOST = 300;

    private final Map<String, Deque<Double>> unanswered = new HashMap<>();

    /**
     * Looks once more.
     *
     * @param marks of all tasks
     * @param nowSeconds since 1970
     * @return seconds since the first article was extracted that the scorer has not come to; 0 when there is none
     */
    double seconds(List<ScorerMark> marks, double nowSeconds) {
        Set<String> tasks = marks.stream().map(ScorerMark::task).collect(Collectors.toSet());
        unanswered.keySet().retainAll(tasks);
        return marks.stream()
                .mapToDouble(mark -> seconds(mark, nowSeconds))
                .max()
                .orElse(0);
    }

    private double seconds(ScorerMark mark, double nowSeconds) {
        Deque<Double> asked = unanswered.computeIfAbsent(mark.task(), task -> new ArrayDeque<>());
        boolean isNew = asked.isEmpty() || asked.getLast() < mark.asked();
        if (isNew && mark.asked() > mark.answered() && asked.size() < MOST) {
            asked.addLast(mark.asked());
        }
        while (!asked.isEmpty() && asked.getFirst() <= mark.answered()) {
            asked.removeFirst();
        }
        return asked.isEmpty() ? 0 : Math.max(0, nowSeconds - asked.getFirst());
    }
}
