package io.newstape.sentiment.annotate;

import io.newstape.sentiment.event.EventMatch;
import io.newstape.sentiment.event.EventPhrases;
import io.newstape.sentiment.lexicon.EntityTypes;
import io.newstape.sentiment.lexicon.WordClass;
import io.newstape.text.Document;
import io.newstape.text.Sentences;
import io.newstape.text.Symbols;
import io.newstape.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A text made ready for reading: what can be said of it before it is known which company is meant. */
public final class AnnotatedText {

    /** In the place of a word: another name. */
    public static final long OTHER_NAME = Symbols.of("§name");
    /** In the place of a word: nothing, the text ends there. */
    public static final long EDGE = Symbols.of("§edge");

    private final Document document;
    private final Tokens tokens;
    private final NameTokens names;
    private final List<CueMatch> cues;
    private final EntityTypes types;
    /** For each token that is a name: the number of the kind of thing that it names. */
    private final byte[] kinds;

    private final boolean[] verbs;
    private final Clauses clauses;
    private final List<EventMatch> events;

    /** A text of which only the sentiment is asked, and no events. */
    public AnnotatedText(Document document, CueMatcher finder, EntityTypes types) {
        this(document, finder, types, EventPhrases.none());
    }

    public AnnotatedText(Document document, CueMatcher finder, EntityTypes types, EventPhrases events) {
        this.document = document;
        this.tokens = document.tokens();
        this.names = NameTokens.in(tokens);
        this.types = types;
        this.kinds = kinds(tokens, names, types);
        this.cues = finder.find(tokens, names, tokens.size() > 0 && isProse(tokens.size()));
        this.verbs = verbs(tokens.size(), cues);
        this.clauses = Clauses.in(tokens, names, verbs);
        this.events = facts(FigureEvents.withFigures(events, tokens, cues));
    }

    /** A run of names is of one kind, or each of them is of its own. */
    private static byte[] kinds(Tokens tokens, NameTokens names, EntityTypes types) {
        byte[] kinds = new byte[tokens.size()];
        int next = 0;
        while (next < kinds.length) {
            int end = names.end(next);
            int kind = end == next ? 0 : types.numberOf(tokens, next, end);
            for (int i = next; i < end; i++) {
                kinds[i] = (byte) (kind == 0 && end - next > 1 ? types.numberOf(tokens, i, i + 1) : kind);
            }
            next = Math.max(end, next + 1);
        }
        return kinds;
    }

    private static boolean[] verbs(int tokens, List<CueMatch> cues) {
        boolean[] verbs = new boolean[tokens];
        for (CueMatch cue : cues) {
            if (cue.wordClass().role() != WordClass.CueRole.PART) {
                Arrays.fill(verbs, cue.first(), cue.last() + 1, true);
            }
        }
        return verbs;
    }

    /** Whether the token belongs to a phrase that says what someone does or undergoes. */
    boolean isVerb(int token) {
        return verbs[token];
    }

    /** What a model sees in a token's place: the word, the kind of a name, or the edge of the text. */
    public long word(int token) {
        if (token < 0 || token >= tokens.size()) {
            return EDGE;
        }
        if (!names.is(token)) {
            return tokens.symbol(token);
        }
        // names are all one word, but for those of a known kind: a currency, an analyst's house
        return kinds[token] == 0 ? OTHER_NAME : types.symbol(kinds[token]);
    }

    /**
     * Whether a sentence ends in a full stop, as those of an article do and headlines don't.
     *
     * @param end token behind the sentence
     */
    public boolean isProse(int end) {
        int last = end - 1;
        while (last > 0 && tokens.kind(last) == Tokens.MARK) {
            last--;
        }
        int behind = tokens.end(last);
        return behind < text().length() && text().charAt(behind) == '.';
    }

    public String text() {
        return document.text();
    }

    public List<Sentences.Range> sentences() {
        return document.sentences();
    }

    public Tokens tokens() {
        return tokens;
    }

    public NameTokens names() {
        return names;
    }

    public List<CueMatch> cues() {
        return cues;
    }

    public Clauses clauses() {
        return clauses;
    }

    private List<EventMatch> facts(List<EventMatch> matches) {
        if (matches.isEmpty()) {
            return matches;
        }
        List<EventMatch> facts = new ArrayList<>(matches.size());
        for (EventMatch match : matches) {
            if (EventModality.isFact(tokens, match)) {
                facts.add(match);
            }
        }
        return facts;
    }

    /** The phrases that name an event that happened or is decided, whosever it is. */
    List<EventMatch> events() {
        return events;
    }
}
