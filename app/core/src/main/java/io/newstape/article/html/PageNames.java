package io.newstape.article.html;

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
import org.jsoup.nodes.Element;

/** What the class and id of an element say it is, by the table in {@code page-furniture.txt}. */
public final class PageNames {

    /** What an element is called to be. */
    enum PagePart {
        BODY,
        FURNITURE,
        ALWAYS
    }

    private static final int LONGEST_NAME = 500;

    /** The words of each rule, by part and first word. */
    private final Map<PagePart, Map<String, List<List<String>>>> rules = new EnumMap<>(PagePart.class);

    private PageNames() {
        for (PagePart part : PagePart.values()) {
            rules.put(part, new HashMap<>());
        }
    }

    public static PageNames builtIn() {
        try (InputStream in = PageNames.class.getResourceAsStream("page-furniture.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            PageNames names = new PageNames();
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(names::add);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException("page-furniture.txt is missing from the jar", e);
        }
    }

    private void add(String line) {
        List<String> words = List.of(line.strip().split("\\s+"));
        PagePart part = PagePart.valueOf(words.get(0).toUpperCase(Locale.ROOT));
        List<String> name = words.subList(1, words.size());
        rules.get(part).computeIfAbsent(name.get(0), first -> new ArrayList<>()).add(name);
    }

    boolean is(PagePart part, Element element) {
        return says(part, element.className()) || says(part, element.id());
    }

    private boolean says(PagePart part, String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return false;
        }
        Map<String, List<List<String>>> byFirst = rules.get(part);
        for (String one : name.split("\\s+")) {
            List<String> words = words(one);
            for (int i = 0; i < words.size(); i++) {
                for (List<String> rule : byFirst.getOrDefault(words.get(i), List.of())) {
                    if (i + rule.size() <= words.size()
                            && words.subList(i, i + rule.size()).equals(rule)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean starts = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
            if ((starts || !Character.isLetterOrDigit(c)) && word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (Character.isLetterOrDigit(c)) {
                word.append(Character.toLowerCase(c));
            }
        }
        if (word.length() > 0) {
            words.add(word.toString());
        }
        return words;
    }
}
