package io.newstape.sentiment.event;

import io.newstape.text.DataTable;
import io.newstape.text.WordLists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Reads a phrase of {@code events.tsv}: one line of it stands for many rows of words. */
final class PhraseForms {

    /** The company, with a few words beside it. */
    static final String COMPANY = "@";

    private static final String SHORT_GAP = ".";
    private static final String GAP = "..";
    /** A gap that may have commas. */
    private static final String LONG_GAP = "...";
    /** Between two halves that may stand in either order, with a gap between them. */
    private static final String EITHER_ORDER = " ~ ";
    /** Between words that may stand in the same place. */
    private static final String OR = "\\|";
    /** Before a verb of which every form is meant. */
    private static final char REGULAR = '+';
    /** In a choice, between the words of one member: "deal|joint_venture". */
    private static final char JOIN = '_';

    private final WordLists groups;
    private final ToIntFunction<String> numbers;
    /** By their text, so that phrases share them. */
    private final Map<String, PhraseWords> words = new HashMap<>();

    /**
     * @param groups the lists of words that stand in {@code <brackets>}
     * @param numbers gives each word its number
     */
    PhraseForms(WordLists groups, ToIntFunction<String> numbers) {
        this.groups = groups;
        this.numbers = numbers;
    }

    /**
     * The rows of words that a phrase stands for.
     *
     * @throws IllegalStateException when it begins or ends with a gap, or names a group that isn't there
     */
    List<List<EventPattern.Element>> of(DataTable.Row row, String phrase) {
        List<List<EventPattern.Element>> forms = new ArrayList<>();
        for (String order : orders(phrase)) {
            forms.add(inOrder(row, order));
        }
        return forms;
    }

    private static List<String> orders(String phrase) {
        int middle = phrase.indexOf(EITHER_ORDER);
        if (middle < 0) {
            return List.of(phrase);
        }
        String left = phrase.substring(0, middle);
        String right = phrase.substring(middle + EITHER_ORDER.length());
        return List.of(left + " " + GAP + " " + right, right + " " + GAP + " " + left);
    }

    private List<EventPattern.Element> inOrder(DataTable.Row row, String phrase) {
        List<EventPattern.Element> elements = new ArrayList<>();
        EventPattern.Gap gap = EventPattern.Gap.NOTHING;
        boolean open = false;
        for (String part : phrase.split(" ")) {
            EventPattern.Gap its = gap(part);
            open = its != EventPattern.Gap.NOTHING;
            if (open && elements.isEmpty()) {
                break;
            }
            if (!open) {
                elements.add(new EventPattern.Element(words.computeIfAbsent(part, this::words), gap));
            }
            gap = its;
        }
        if (open) {
            throw row.wrong("'" + phrase + "' begins or ends with a gap");
        }
        return elements;
    }

    /** What may stand in one place: "job|post" is either word, and "job|<contract>" is one or any of the group. */
    private PhraseWords words(String part) {
        Set<String> members = new LinkedHashSet<>();
        for (String each : part.split(OR)) {
            if (each.startsWith("<") && each.endsWith(">")) {
                groups.named(each.substring(1, each.length() - 1)).forEach(member -> addForms(member, members));
            } else {
                addForms(each.replace(JOIN, ' '), members);
            }
        }
        return new PhraseWords(members, numbers);
    }

    /** Adds a member, or the four forms of a regular verb: "+lift" is lift, lifts, lifted and lifting. */
    private static void addForms(String member, Set<String> members) {
        if (member.charAt(0) != REGULAR) {
            members.add(member);
            return;
        }
        String verb = member.substring(1);
        boolean silent = verb.endsWith("e");
        boolean turning = verb.matches(".*[^aeiou]y");
        boolean hissing = verb.matches(".*(s|x|z|ch|sh)");
        String stem = silent || turning ? verb.substring(0, verb.length() - 1) : verb;
        members.add(verb);
        members.add(turning ? stem + "ies" : hissing ? verb + "es" : verb + "s");
        members.add(stem + (turning ? "ied" : "ed"));
        members.add((silent ? stem : verb) + "ing");
    }

    private static EventPattern.Gap gap(String part) {
        return switch (part) {
            case SHORT_GAP -> EventPattern.Gap.FEW_WORDS;
            case GAP -> EventPattern.Gap.WORDS;
            case LONG_GAP -> EventPattern.Gap.MANY_WORDS;
            case COMPANY -> EventPattern.Gap.COMPANY;
            default -> EventPattern.Gap.NOTHING;
        };
    }
}
