package io.newstape.mention.name;

import io.newstape.mention.master.LegalForm;
import io.newstape.mention.master.Listing;
import io.newstape.mention.master.SecurityMaster;
import io.newstape.text.ComparableText;
import io.newstape.text.Document;
import io.newstape.text.NameKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a text names a company that the master knows: the longest name at each place, legal forms folded. A name that
 * two companies share is nobody's.
 */
final class CompanyNames {

    private static final int SHARED = -1;

    /**
     * A company's name in a text.
     *
     * @param start first UTF-16 unit of the text
     * @param end unit after the last, legal form included
     * @param companyId the company
     * @param plain whether the name is a common word, which needs context
     * @param words how many words the name has without its legal form
     * @param hasForm whether a legal form follows it
     */
    record Found(int start, int end, String companyId, boolean plain, int words, boolean hasForm) {}

    private final List<String> companies = new ArrayList<>();
    private final List<Boolean> plain = new ArrayList<>();
    private final NameIndex index;
    private final boolean[] smallStarts = new boolean[128 * 128];

    CompanyNames(SecurityMaster master) {
        Map<String, Integer> numbers = new HashMap<>();
        for (Listing row : master.rows()) {
            add(numbers, row.name(), row, false);
            row.aliases().forEach(alias -> add(numbers, alias, row, true));
        }
        numbers.values().removeIf(number -> number == SHARED);
        index = NameIndex.of(numbers);
    }

    private void add(Map<String, Integer> numbers, String name, Listing row, boolean alias) {
        String key = NameKey.core(name);
        if (key.length() < 2 || isNumber(key)) {
            return;
        }
        Integer before = numbers.get(key);
        if (before != null) {
            if (before != SHARED && !companies.get(before).equals(row.companyId())) {
                numbers.put(key, SHARED);
            } else if (before != SHARED && alias) {
                // the master says itself that the company goes by the bare name
                plain.set(before, CommonWords.isPlain(key));
            }
            return;
        }
        boolean single = key.indexOf(' ') < 0;
        boolean bare = !alias && key.length() < NameKey.whole(name).length();
        numbers.put(key, companies.size());
        companies.add(row.companyId());
        plain.add(CommonWords.isPlain(key) || single && bare && !CommonWords.isMade(name));
        if (Character.isLowerCase(name.charAt(0))
                && name.length() > 1
                && name.charAt(0) < 128
                && name.charAt(1) < 128) {
            smallStarts[name.charAt(0) * 128 + name.charAt(1)] = true;
        }
    }

    private static boolean isNumber(String key) {
        return key.chars().allMatch(c -> c >= '0' && c <= '9' || c == ' ');
    }

    /**
     * The names in a text, from left to right, not overlapping.
     *
     * @param taken what is part of a mention already
     */
    List<Found> find(Document document, SpanSet taken) {
        String text = document.text();
        List<Found> found = new ArrayList<>();
        ComparableText comparable = document.comparable();
        NameIndex.Walk walk = index.walk(comparable);
        int reached = 0;
        int i = 0;
        while (i < comparable.length()) {
            if (!comparable.isStart(i) || !canStart(text, comparable.place(i)) || !walk.matchesAt(i)) {
                i++;
                continue;
            }
            int start = comparable.place(i);
            int end = comparable.place(walk.end() - 1) + 1;
            if (start >= reached && isWhole(text, start, end)) {
                Found name = found(text, start, end, walk.number(), words(comparable, i, walk.end()));
                if (!taken.touches(start, name.end())) {
                    found.add(name);
                    reached = name.end();
                }
            }
            i = walk.end();
        }
        return found;
    }

    private Found found(String text, int start, int end, int number, int words) {
        int formEnd = LegalForm.endBehind(text, end);
        return new Found(start, formEnd, companies.get(number), plain.get(number), words, formEnd > end);
    }

    private boolean canStart(String text, int place) {
        char c = text.charAt(place);
        if (c >= 'a' && c <= 'z') {
            char next = place + 1 < text.length() ? text.charAt(place + 1) : 0;
            return next < 128 && smallStarts[c * 128 + next];
        }
        return true;
    }

    /** A name of capitals in the master's sense must not be the small beginning of a longer word. */
    private static boolean isWhole(String text, int start, int end) {
        boolean left =
                start == 0 || !isJoined(text.charAt(start - 1)) || ComparableText.isEastAsian(text.charAt(start));
        boolean right = end >= text.length() || text.charAt(end) != '@' && text.charAt(end) != '_';
        boolean address =
                end + 1 < text.length() && text.charAt(end) == '.' && Character.isLetter(text.charAt(end + 1));
        return left && right && !address;
    }

    private static boolean isJoined(char c) {
        return c == '@' || c == '_' || c == '/' || c == '.' || c == '#';
    }

    private static int words(ComparableText text, int start, int end) {
        int words = 1;
        for (int i = start; i < end; i++) {
            if (text.at(i) == ' ') {
                words++;
            }
        }
        return words;
    }
}
