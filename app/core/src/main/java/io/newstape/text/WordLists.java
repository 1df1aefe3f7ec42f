package io.newstape.text;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Lists of words from a file {@code words.txt} beside a class. {@code [name]} begins a list; each line behind it is an
 * entry. Blank lines and lines that begin with # are remarks. The file is read once.
 */
public final class WordLists {

    private static final String FILE = "words.txt";

    private final String folder;
    private final Map<String, WordSet> lists = new HashMap<>();

    private WordLists(Class<?> beside) {
        this.folder = beside.getPackageName();
        Map<String, Set<String>> read = new LinkedHashMap<>();
        Set<String> list = null;
        for (String line : DataLines.of(beside, FILE)) {
            if (line.startsWith("[") && line.endsWith("]")) {
                list = begin(read, line.substring(1, line.length() - 1));
            } else if (list == null) {
                throw new IllegalStateException(
                        FILE + " of " + folder + ": '" + line + "' stands before the first [list]");
            } else if (!list.add(line)) {
                throw new IllegalStateException(FILE + " of " + folder + ": '" + line + "' stands twice in its list");
            }
        }
        read.forEach((name, words) -> lists.put(name, new WordSet(words)));
    }

    /**
     * The lists of the package of a class.
     *
     * @throws IllegalStateException when the file is missing, has an entry outside a list, or an entry or list twice
     */
    public static WordLists beside(Class<?> type) {
        return new WordLists(type);
    }

    private Set<String> begin(Map<String, Set<String>> read, String name) {
        Set<String> list = new LinkedHashSet<>();
        if (read.put(name, list) != null) {
            throw new IllegalStateException(FILE + " of " + folder + " has the list " + name + " twice");
        }
        return list;
    }

    /**
     * A list by its name.
     *
     * @throws IllegalStateException when the file has no such list, or nothing in it
     */
    public WordSet named(String name) {
        WordSet list = lists.get(name);
        if (list == null || list.isEmpty()) {
            throw new IllegalStateException(FILE + " of " + folder + " has no list " + name);
        }
        return list;
    }

    /**
     * A list whose entries are a key, a space and a value.
     *
     * @throws IllegalStateException when the file has no such list, or nothing in it
     */
    public Map<String, String> pairs(String name) {
        Map<String, String> pairs = new HashMap<>();
        for (String entry : named(name)) {
            int space = entry.indexOf(' ');
            pairs.put(entry.substring(0, space), entry.substring(space + 1));
        }
        return Map.copyOf(pairs);
    }
}
