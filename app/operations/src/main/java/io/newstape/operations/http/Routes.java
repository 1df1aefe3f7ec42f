package io.newstape.operations.http;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which function answers a path, and what somebody gets for whom it doesn't work. */
final class Routes {

    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);

    private final Map<String, Function<Map<String, String>, Answer>> answers = new TreeMap<>();
    private final Map<String, BiFunction<String, Map<String, String>, Answer>> below = new TreeMap<>();

    void at(String path, Function<Map<String, String>, Answer> by) {
        answers.put(path, by);
    }

    /** @param path ends with a slash */
    void below(String path, BiFunction<String, Map<String, String>, Answer> by) {
        below.put(path, by);
    }

    /** @param others what else there is, for somebody who asks for nothing that is there */
    Answer answer(String path, Map<String, String> query, Collection<String> others) {
        Function<Map<String, String>, Answer> by = answers.get(path);
        if (by != null) {
            return tried(path, () -> by.apply(query));
        }
        return below.entrySet().stream()
                .filter(one -> path.startsWith(one.getKey())
                        && path.length() > one.getKey().length())
                .findFirst()
                .map(one -> tried(path, () -> one.getValue()
                        .apply(path.substring(one.getKey().length()), query)))
                .orElseGet(() -> nothing(others));
    }

    private Answer nothing(Collection<String> others) {
        Set<String> there = new TreeSet<>(answers.keySet());
        there.addAll(others);
        below.keySet().forEach(path -> there.add(path + "..."));
        return Answer.text(404, "Nothing is here. There is: " + String.join(" ", there));
    }

    /** An answer, or what is wrong with the question. A fault of ours is logged, and its inside isn't shown. */
    static Answer tried(String path, Supplier<Answer> by) {
        try {
            return by.get();
        } catch (RefusedRequest e) {
            return Answer.text(e.status(), e.getMessage());
        } catch (IllegalArgumentException e) {
            return Answer.text(400, e.getMessage());
        } catch (RuntimeException e) {
            LOG.atWarn().setCause(e).addKeyValue("path", path).log("a request failed");
            return Answer.text(500, "The request failed. The log of the process says why.");
        }
    }
}
