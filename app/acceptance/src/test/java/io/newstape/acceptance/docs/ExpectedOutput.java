package io.newstape.acceptance.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a command is said to print. A line {@code ...} stands for any lines, a word in angle brackets for any characters
 * but spaces.
 *
 * @param lines as written
 */
record ExpectedOutput(List<String> lines) {

    private static final String ANY_LINES = "...";
    private static final Pattern WILDCARD = Pattern.compile("<[a-z]+>");

    ExpectedOutput {
        lines = List.copyOf(lines);
    }

    /** Whether it is what was printed. */
    boolean matches(List<String> printed) {
        List<List<String>> parts = parts();
        List<String> first = parts.get(0);
        if (parts.size() == 1) {
            return first.size() == printed.size() && standsAt(first, printed, 0);
        }
        List<String> last = parts.get(parts.size() - 1);
        int end = printed.size() - last.size();
        if (first.size() > end || !standsAt(first, printed, 0) || !standsAt(last, printed, end)) {
            return false;
        }
        int at = first.size();
        for (List<String> part : parts.subList(1, parts.size() - 1)) {
            while (at + part.size() <= end && !standsAt(part, printed, at)) {
                at++;
            }
            at += part.size();
        }
        return at <= end;
    }

    /** The same cuts, filled with what was printed: of each part as many lines as before. */
    ExpectedOutput refreshed(List<String> printed) {
        if (matches(printed)) {
            return this;
        }
        List<String> stable = printed.stream().map(VaryingFigures::replaced).toList();
        List<List<String>> parts = parts();
        if (parts.size() == 1) {
            return new ExpectedOutput(stable);
        }
        List<String> result = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < parts.size(); i++) {
            List<String> part = parts.get(i);
            int start = i == 0 ? 0 : i == parts.size() - 1 ? stable.size() - part.size() : mostAlike(part, stable, at);
            int from = Math.min(stable.size(), Math.max(at, start));
            at = Math.min(stable.size(), from + part.size());
            result.addAll(stable.subList(from, at));
            if (i < parts.size() - 1) {
                result.add(ANY_LINES);
            }
        }
        return new ExpectedOutput(result);
    }

    /** What stands between the cuts; one part where there is no cut. */
    private List<List<String>> parts() {
        List<List<String>> parts = new ArrayList<>();
        parts.add(new ArrayList<>());
        for (String line : lines) {
            if (line.strip().equals(ANY_LINES)) {
                parts.add(new ArrayList<>());
            } else {
                parts.get(parts.size() - 1).add(line);
            }
        }
        return parts;
    }

    private static boolean standsAt(List<String> part, List<String> printed, int at) {
        for (int i = 0; i < part.size(); i++) {
            if (!isLine(part.get(i), printed.get(at + i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLine(String expected, String printed) {
        if (!WILDCARD.matcher(expected).find()) {
            return expected.stripTrailing().equals(printed.stripTrailing());
        }
        StringBuilder pattern = new StringBuilder();
        String[] literals = WILDCARD.split(oneSpace(expected), -1);
        for (int i = 0; i < literals.length; i++) {
            pattern.append(i == 0 ? "" : "\\S+").append(Pattern.quote(literals[i]));
        }
        return oneSpace(printed).matches(pattern.toString());
    }

    private static String oneSpace(String line) {
        return line.strip().replaceAll(" +", " ");
    }

    private static int mostAlike(List<String> part, List<String> printed, int from) {
        int best = from;
        int longest = -1;
        for (int i = from; i < printed.size() && !part.isEmpty(); i++) {
            int alike = sharedStart(part.get(0), printed.get(i));
            if (alike > longest) {
                longest = alike;
                best = i;
            }
        }
        return best;
    }

    private static int sharedStart(String one, String other) {
        int i = 0;
        while (i < Math.min(one.length(), other.length()) && one.charAt(i) == other.charAt(i)) {
            i++;
        }
        return i;
    }
}
