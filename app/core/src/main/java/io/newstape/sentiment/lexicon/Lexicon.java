package io.newstape.sentiment.lexicon;

import io.newstape.text.DataTable;
import io.newstape.text.LongIntMap;
import io.newstape.text.Symbols;
import io.newstape.text.Tokenizer;
import io.newstape.text.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The phrases that say something of a company, and their classes: {@code lexicon.tsv} and {@code classes.tsv}.
 *
 * <p>The longest phrase wins; a phrase stands in one class. Some count only where a sentence or clause opens.
 */
public final class Lexicon {

    private static final int PREFIX = 1 << 16;
    /** What a form begins with that counts only where a sentence or clause opens: "^buy". */
    private static final String OPENS = "^";

    private static final long OPENING = Symbols.of("^");

    private final Map<String, WordClass> byName = new LinkedHashMap<>();
    private final List<WordClass> classes = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final LongIntMap phrases = new LongIntMap();

    /** A line of the lexicon. */
    record Entry(WordClass wordClass, List<String> forms, String sentence, int line) {}

    private Lexicon() {}

    /** Reads the lexicon of the jar. */
    public static Lexicon shipped() {
        Lexicon lexicon = new Lexicon();
        for (DataTable.Row row : DataTable.rows(Lexicon.class, "classes.tsv", 4)) {
            lexicon.addClass(row);
        }
        for (DataTable.Row row : DataTable.rows(Lexicon.class, "lexicon.tsv", 3)) {
            lexicon.addEntry(row);
        }
        return lexicon;
    }

    private void addClass(DataTable.Row row) {
        String name = row.cell(0);
        WordClass.CueRole role =
                switch (row.cell(3)) {
                    case "-" -> WordClass.CueRole.PLACE;
                    case "move" -> WordClass.CueRole.MOVE;
                    case "roles" -> WordClass.CueRole.VERB;
                    case "part" -> WordClass.CueRole.PART;
                    default -> throw row.wrong("no role: " + row.cell(3));
                };
        WordClass added = new WordClass(
                classes.size(),
                name,
                Symbols.of(name),
                Double.parseDouble(row.cell(1)),
                Double.parseDouble(row.cell(2)),
                role);
        if (byName.put(name, added) != null) {
            throw row.wrong("class " + name + " is there already");
        }
        classes.add(added);
    }

    private void addEntry(DataTable.Row row) {
        WordClass wordClass = byName.get(row.cell(0));
        if (wordClass == null) {
            throw row.wrong("no class " + row.cell(0) + " in classes.tsv");
        }
        List<String> forms = List.of(row.cell(1).split(", *"));
        for (String form : forms) {
            addPhrase(row, form, wordClass);
        }
        entries.add(new Entry(wordClass, forms, row.cell(2), row.line()));
    }

    private void addPhrase(DataTable.Row row, String form, WordClass wordClass) {
        boolean opens = form.startsWith(OPENS);
        Tokens tokens = Tokenizer.tokens(opens ? form.substring(OPENS.length()) : form);
        long key = opens ? OPENING : 0;
        for (int i = 0; i < tokens.size(); i++) {
            key = Symbols.pair(key, tokens.symbol(i));
            int before = phrases.get(key);
            boolean last = i == tokens.size() - 1;
            if (last && before >= 0 && (before & PREFIX - 1) != 0) {
                throw row.wrong(
                        "'" + form + "' is there already, as " + classOf(before).name());
            }
            int known = Math.max(before, 0);
            phrases.put(key, last ? known | wordClass.id() + 1 : known | PREFIX);
        }
    }

    /** Length in tokens and class of the longest phrase that begins here, as {@code length << 16 | class}; else -1. */
    public int longestAt(Tokens tokens, int from) {
        boolean opens = tokens.opensSentence(from) || tokens.kind(from - 1) == Tokens.MARK;
        return Math.max(longestAt(tokens, from, 0), opens ? longestAt(tokens, from, OPENING) : -1);
    }

    private int longestAt(Tokens tokens, int from, long start) {
        int found = -1;
        long key = start;
        for (int i = from; i < tokens.size() && tokens.kind(i) != Tokens.MARK; i++) {
            key = Symbols.pair(key, tokens.symbol(i));
            int value = phrases.get(key);
            if (value < 0) {
                break;
            }
            if ((value & PREFIX - 1) != 0) {
                found = i - from + 1 << 16 | (value & PREFIX - 1) - 1;
            }
            if ((value & PREFIX) == 0) {
                break;
            }
        }
        return found;
    }

    private WordClass classOf(int value) {
        return classes.get((value & PREFIX - 1) - 1);
    }

    public WordClass wordClass(int id) {
        return classes.get(id);
    }

    /** The class of this name, which must exist. */
    public WordClass named(String name) {
        WordClass found = byName.get(name);
        if (found == null) {
            throw new IllegalStateException("classes.tsv lacks " + name);
        }
        return found;
    }

    public List<WordClass> classes() {
        return List.copyOf(classes);
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }
}
