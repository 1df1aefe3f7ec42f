package io.newstape.cli.config;

import io.newstape.signal.SignalRules;
import io.newstape.signal.context.ContextRules;
import io.newstape.signal.relevance.RelevanceRules;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;

/** Reads the figures by which mentions become signals from a properties file; what it doesn't name stays standard. */
final class RulesReader {

    private static final String HALF_LIFE = "baseline.half.life";
    private static final String HISTORY = "surprise.enough.history";
    private static final String ARTICLES = "memory.articles";
    private static final String MEMORY = "memory.time";
    private static final String SAME_STORY = "novelty.same.story";
    private static final String CONFIDENCE = "mention.least.confidence";
    private static final String RELEVANCE = "signal.least.relevance";
    private static final String CROWD = "relevance.crowd";
    private static final String IN_LIST = "relevance.in.list";
    private static final String IN_HEADLINE = "relevance.in.headline.of.list";

    private static final List<String> KEYS = List.of(
            HALF_LIFE, HISTORY, ARTICLES, MEMORY, SAME_STORY, CONFIDENCE, RELEVANCE, CROWD, IN_LIST, IN_HEADLINE);

    private static final String ADVICE = "Name a readable properties file in UTF-8, or 'standard'.";

    private final SignalRules standard;

    /** @param halfLife what the setting of that name says; a file may say otherwise */
    RulesReader(Duration halfLife) {
        SignalRules preset = SignalRules.STANDARD;
        ContextRules context = preset.context();
        this.standard = new SignalRules(
                new ContextRules(context.articles(), context.memory(), halfLife, context.enoughHistory()),
                preset.relevance(),
                preset.sameStory(),
                preset.leastConfidence(),
                preset.leastRelevance());
    }

    SignalRules standard() {
        return standard;
    }

    /** @throws Misuse when the file can't be read, names what is no rule, or gives one a value outside its range */
    SignalRules read(Path file) {
        NamedFile.file(file.toString(), ADVICE);
        Properties values = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            values.load(in);
        } catch (IOException | IllegalArgumentException e) {
            String reason = e instanceof IOException io ? NamedFile.reason(io) : e.getMessage();
            throw new Misuse("can't read the rules " + file + ": " + reason, ADVICE, e);
        }
        for (String key : new TreeSet<>(values.stringPropertyNames())) {
            if (!KEYS.contains(key)) {
                throw new Misuse(
                        "there is no rule '" + key + "' (from " + file + ")",
                        NearestName.question(key, KEYS.stream()) + "Rules are " + String.join(", ", KEYS) + ".");
            }
        }
        return rules(new Values(file, values));
    }

    private SignalRules rules(Values values) {
        ContextRules context = standard.context();
        RelevanceRules weights = standard.relevance();
        try {
            return new SignalRules(
                    new ContextRules(
                            values.whole(ARTICLES, context.articles()),
                            values.duration(MEMORY, context.memory()),
                            values.duration(HALF_LIFE, context.halfLife()),
                            values.number(HISTORY, context.enoughHistory())),
                    new RelevanceRules(
                            values.number(CROWD, weights.crowd()),
                            values.number(IN_LIST, weights.inList()),
                            values.number(IN_HEADLINE, weights.inHeadlineOfList())),
                    values.number(SAME_STORY, standard.sameStory()),
                    values.number(CONFIDENCE, standard.leastConfidence()),
                    values.number(RELEVANCE, standard.leastRelevance()));
        } catch (IllegalArgumentException e) {
            throw new Misuse("can't use the rules " + values.file() + ": " + e.getMessage(), "Change it there.", e);
        }
    }

    /** What a file says. */
    private record Values(Path file, Properties values) {

        int whole(String key, int preset) {
            try {
                return values.containsKey(key) ? Integer.parseInt(text(key)) : preset;
            } catch (NumberFormatException e) {
                throw wrong(key, "It must be a whole number.");
            }
        }

        double number(String key, double preset) {
            try {
                return values.containsKey(key) ? Double.parseDouble(text(key)) : preset;
            } catch (NumberFormatException e) {
                throw wrong(key, "It must be a number, such as 0.5.");
            }
        }

        Duration duration(String key, Duration preset) {
            return values.containsKey(key)
                    ? Settings.parse(text(key))
                            .orElseThrow(() -> wrong(key, "It must be a number and a unit, such as 12h or 30d."))
                    : preset;
        }

        private String text(String key) {
            return values.getProperty(key).strip();
        }

        private Misuse wrong(String key, String advice) {
            return new Misuse("rule " + key + " can't be '" + text(key) + "' (from " + file + ")", advice);
        }
    }
}
