package io.newstape.sentiment.event;

import io.newstape.text.DataTable;
import io.newstape.text.LongIntMap;
import io.newstape.text.Symbols;
import io.newstape.text.Tokens;
import io.newstape.text.WordLists;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the phrases of {@code events.tsv} in a text. Immutable. */
public final class EventPhrases {

    private static final EventPhrases NONE = new EventPhrases();

    /** Words that end a gap: what stands behind them is another matter. */
    private static final String STOPS = "stops";

    private final Map<String, EventLabel> labels = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final LongIntMap words = new LongIntMap();
    /** By the number of its first word. */
    private final List<List<EventPattern>> patterns = new ArrayList<>();

    private final BitSet stops = new BitSet();

    /**
     * A line of the file.
     *
     * @param sentence an example, with the company in [brackets]
     */
    record Entry(String label, String sentence, int line) {}

    private EventPhrases() {}

    /** No phrases: no event is found. */
    public static EventPhrases none() {
        return NONE;
    }

    /** The phrases of the jar. */
    public static EventPhrases shipped() {
        EventPhrases phrases = new EventPhrases();
        for (DataTable.Row row : DataTable.rows(EventPhrases.class, "labels.tsv", 4)) {
            EventLabel label =
                    new EventLabel(row.cell(0), worth(row), row.cell(2).equals("broker"));
            phrases.labels.put(label.name(), label);
        }
        WordLists groups = WordLists.beside(EventPhrases.class);
        for (String word : groups.named(STOPS)) {
            phrases.stops.set(phrases.number(word));
        }
        PhraseForms forms = new PhraseForms(groups, phrases::number);
        for (DataTable.Row row : DataTable.rows(EventPhrases.class, "events.tsv", 4)) {
            phrases.add(row, forms);
        }
        return phrases;
    }

    private static int worth(DataTable.Row row) {
        return switch (row.cell(1)) {
            case "+" -> 1;
            case "-" -> -1;
            case "0" -> 0;
            default -> throw row.wrong("'" + row.cell(1) + "' is not +, - or 0");
        };
    }

    private void add(DataTable.Row row, PhraseForms forms) {
        EventPlace place = place(row);
        EventLabel label = labels.get(row.cell(0));
        if (label == null && !(place == EventPlace.NONE && row.cell(0).equals("-"))) {
            throw row.wrong("labels.tsv has no label " + row.cell(0));
        }
        for (String phrase : row.cell(2).split(", *")) {
            boolean inside = phrase.contains(PhraseForms.COMPANY) && place != EventPlace.NONE;
            EventPlace itsPlace = inside ? EventPlace.INSIDE : place;
            for (List<EventPattern.Element> elements : forms.of(row, phrase)) {
                EventPattern pattern = new EventPattern(label, itsPlace, elements);
                elements.get(0).words().beginnings().stream()
                        .forEach(word -> patterns.get(word).add(pattern));
            }
        }
        entries.add(new Entry(row.cell(0), row.cell(3), row.line()));
    }

    private static EventPlace place(DataTable.Row row) {
        try {
            return row.cell(1).equals("-")
                    ? EventPlace.NONE
                    : EventPlace.valueOf(row.cell(1).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.wrong("no place: " + row.cell(1));
        }
    }

    private int number(String word) {
        long symbol = Symbols.of(word);
        int known = words.get(symbol);
        if (known >= 0) {
            return known;
        }
        words.put(symbol, patterns.size());
        patterns.add(new ArrayList<>());
        return patterns.size() - 1;
    }

    /** The phrases of a text, by their first word; some may overlap. */
    public List<EventMatch> in(Tokens tokens) {
        if (patterns.isEmpty()) {
            return List.of();
        }
        int[] numbers = new int[tokens.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = words.get(tokens.symbol(i));
        }
        List<EventMatch> found = new ArrayList<>();
        NoEvents none = new NoEvents();
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] >= 0) {
                addFrom(i, tokens, numbers, none, found);
            }
        }
        return Collections.unmodifiableList(found);
    }

    private void addFrom(int first, Tokens tokens, int[] numbers, NoEvents none, List<EventMatch> found) {
        List<EventPattern> begun = patterns.get(numbers[first]);
        int from = found.size();
        for (int i = 0; i < begun.size(); i++) {
            EventMatch match = begun.get(i).from(first, tokens, numbers, stops);
            if (match != null && match.place() == EventPlace.NONE) {
                none.add(match);
            } else if (match != null) {
                found.add(match);
            }
        }
        for (int i = found.size() - 1; i >= from; i--) {
            if (none.covers(found.get(i))) {
                found.remove(i);
            }
        }
    }

    /** How far the phrases reach that name no event, for all labels and for single ones. */
    private static final class NoEvents {

        private int all = -1;
        // most texts have none: no map is made for them
        private Map<EventLabel, Integer> single = Map.of();

        void add(EventMatch match) {
            if (match.label() == null) {
                all = Math.max(all, match.last());
            } else {
                single = single.isEmpty() ? new HashMap<>() : single;
                single.merge(match.label(), match.last(), Math::max);
            }
        }

        boolean covers(EventMatch match) {
            return match.last() <= all || match.last() <= single.getOrDefault(match.label(), -1);
        }
    }

    /** The label of this name, or null when there is none. */
    public EventLabel label(String name) {
        return labels.get(name);
    }

    /** The labels of events, in the order of their file. */
    public List<EventLabel> labels() {
        return List.copyOf(labels.values());
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }
}
