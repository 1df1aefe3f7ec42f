package io.newstape.article.clean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rules of {@code boilerplate.txt}, which says how they are written. */
public final class BoilerplateRules {

    /** Where a rule looks, and so what it removes. */
    enum Where {
        END,
        DROP,
        BAR,
        HEAD,
        TAIL,
        CUT
    }

    private record Rule(TextPattern pattern, int maxWords) {}

    private static final Pattern LINE = Pattern.compile("(end|drop|bar|head|tail|cut)(?:\\((\\d{1,3})\\))?\\s+(\\S.*)");

    /** Where a whole paragraph has to be the text, it needs no limit of its own. */
    private static final int ANY_LENGTH = Integer.MAX_VALUE;

    private final Map<Where, Map<Character, List<Rule>>> rules = new EnumMap<>(Where.class);

    private BoilerplateRules() {
        for (Where where : Where.values()) {
            rules.put(where, new HashMap<>());
        }
    }

    /** The rules that come with newstape. */
    public static BoilerplateRules builtIn() {
        try (InputStream in = BoilerplateRules.class.getResourceAsStream("boilerplate.txt")) {
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("boilerplate.txt is missing from the jar", e);
        }
    }

    /** @throws IllegalArgumentException for a line that is no rule, with its number */
    static BoilerplateRules read(BufferedReader lines) throws IOException {
        BoilerplateRules rules = new BoilerplateRules();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                Matcher m = LINE.matcher(line.strip());
                if (!m.matches()) {
                    throw new IllegalArgumentException(
                            "boilerplate.txt, line " + number + " is no rule: '" + line + "'");
                }
                Where where = Where.valueOf(m.group(1).toUpperCase(Locale.ROOT));
                int maxWords = m.group(2) == null ? ANY_LENGTH : Integer.parseInt(m.group(2));
                rules.add(where, new Rule(TextPattern.of(m.group(3)), maxWords));
            }
        }
        return rules;
    }

    private void add(Where where, Rule rule) {
        rules.get(where)
                .computeIfAbsent(rule.pattern().first(), c -> new ArrayList<>())
                .add(rule);
    }

    /** Whether one of the rules for this place fits the whole text. */
    boolean fit(Where where, String text) {
        if (text.isEmpty()) {
            return false;
        }
        Map<Character, List<Rule>> here = rules.get(where);
        return fits(here.get(TextPattern.folded(text.charAt(0))), text) || fits(here.get('\0'), text);
    }

    private static boolean fits(List<Rule> candidates, String text) {
        if (candidates == null) {
            return false;
        }
        String folded = null;
        int words = words(text);
        for (Rule rule : candidates) {
            if (words <= rule.maxWords() && rule.pattern().mayFit(text.length())) {
                // most paragraphs are too long for every rule and need no folding
                folded = folded == null ? TextPattern.folded(text) : folded;
                if (rule.pattern().matches(text, folded)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int words(String text) {
        int count = 1;
        for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
            count++;
        }
        return count;
    }
}
