package io.newstape.sentiment.annotate;

import io.newstape.text.Symbols;
import io.newstape.text.Tokens;

/** A passage as one mention of a company sees it: the scope of every token. */
public final class TargetView {

    private static final long AND = Symbols.of("and");
    private static final long POSSESSIVE = Symbols.of("'s");

    private final AnnotatedText passage;
    private final Tokens tokens;
    private final NameTokens names;
    private final int first;
    private final int last;
    private final TokenScopes scopes;
    private final SpeakerRole speaker;
    private boolean overruled;
    private int sentenceFirst;
    private int sentenceEnd;
    private int listFirst;
    private int listLast;
    private long relation;
    private ShareReactions reactions;
    private double[] beliefs;

    private TargetView(AnnotatedText passage, int first, int last) {
        this.passage = passage;
        this.tokens = passage.tokens();
        this.names = passage.names();
        this.first = first;
        this.last = last;
        this.scopes = new TokenScopes(tokens.size());
        this.speaker = SpeakerRole.of(passage, first, last);
    }

    /**
     * @param start offset of the mention in the passage's text
     * @param end offset behind it
     */
    public static TargetView of(AnnotatedText passage, int start, int end) {
        Tokens tokens = passage.tokens();
        int first = firstToken(passage, start);
        int last = Math.min(tokens.at(start), tokens.size() - 1);
        while (last + 1 < tokens.size() && tokens.start(last + 1) < end) {
            last++;
        }
        while (last + 1 < tokens.size() && tokens.kind(last + 1) == Tokens.TICKER) {
            last++;
        }
        TargetView view = new TargetView(passage, first, last);
        view.assign();
        view.reactions = ShareReactions.of(view, view.scopes);
        view.beliefs = PriorWeights.of(view);
        return view;
    }

    /** First token of the mention at an offset: of the name before it where it is a ticker. */
    public static int firstToken(AnnotatedText passage, int start) {
        Tokens tokens = passage.tokens();
        int first = Math.min(tokens.at(start), tokens.size() - 1);
        if (tokens.kind(first) != Tokens.TICKER) {
            return first;
        }
        while (first > 0
                && passage.names().is(first - 1)
                && tokens.kind(first - 1) == Tokens.WORD
                && tokens.sentence(first - 1) == tokens.sentence(first)) {
            first--;
        }
        return first;
    }

    public Scope scope(int token) {
        return scopes.of(token);
    }

    public AnnotatedText passage() {
        return passage;
    }

    /** First token of the mention. */
    public int first() {
        return first;
    }

    /** Last token of the mention, its ticker included. */
    public int last() {
        return last;
    }

    /** First token of the mention's sentence. */
    public int sentenceFirst() {
        return sentenceFirst;
    }

    /** Token behind that sentence. */
    public int sentenceEnd() {
        return sentenceEnd;
    }

    /** Whether it only tells who is meant: "chip makers such as Toda", "Toda rival Kuroda". */
    public boolean isExample() {
        return ExampleRole.of(tokens, listFirst, last);
    }

    /** How many other names the passage has. */
    public int otherNames() {
        return names.others(first, last);
    }

    /** Whether what its own clause says is overruled by a later one: "beat estimates, but its shares fell". */
    boolean isOverruled() {
        return overruled;
    }

    /** First token of the list of names that the mention stands in. */
    public int listFirst() {
        return listFirst;
    }

    /** Last token of that list. */
    public int listLast() {
        return listLast;
    }

    /** Symbol of the preposition that the company's noun phrase hangs on; 0 for none. */
    public long relation() {
        return relation;
    }

    /** Whether the company is only the source of what is said. */
    public boolean isSource() {
        return speaker == SpeakerRole.OF_OTHERS;
    }

    /** How the market took the news. */
    ShareReactions reactions() {
        return reactions;
    }

    /** What a hit of the passage is believed to be worth to the company, before any training. */
    public double belief(int hit) {
        return beliefs[hit];
    }

    private void assign() {
        int from = first;
        int to = last + 1;
        int sentence = tokens.sentence(first);
        while (from > 0 && tokens.sentence(from - 1) == sentence) {
            from--;
        }
        while (to < tokens.size() && tokens.sentence(to) == sentence) {
            to++;
        }
        sentenceFirst = from;
        sentenceEnd = to;
        overruled = ClauseScopes.assign(this, speaker, scopes);
        assignBehind();
        assignBefore();
        FollowingSentenceScopes.assign(this, scopes);
    }

    /** Whether a token is the name that is meant: the mention, or its first word again. */
    boolean isOwnName(int i) {
        return i >= first && i <= last || i >= 0 && tokens.isCapital(i) && tokens.symbol(i) == tokens.symbol(first);
    }

    private void assignBehind() {
        boolean inList = true;
        boolean beyond = false;
        boolean verbSeen = tokens.is(last + 1, POSSESSIVE);
        int own = passage.clauses().of(last);
        listLast = last;
        for (int i = last + 1; i < tokens.size() && passage.clauses().of(i) == own; i++) {
            inList = inList && isListed(i);
            listLast = inList ? i : listLast;
            if (!inList && names.is(i)) {
                beyond |= verbSeen || tokens.kind(i) == Tokens.TICKER;
                if (!names.is(i - 1)) {
                    // "climbs on weaker Kuroda": what is weaker is Kuroda
                    scopes.set(NounPhrase.before(passage, i).begin(), i, Scope.BEYOND);
                }
            }
            verbSeen |= !inList && passage.isVerb(i);
            scopes.set(i, beyond ? Scope.BEYOND : Scope.AFTER);
        }
    }

    private void assignBefore() {
        boolean inList = true;
        boolean named = false;
        int own = passage.clauses().of(first);
        listFirst = first;
        for (int i = first - 1; i >= 0 && passage.clauses().of(i) == own; i--) {
            inList = inList && isListed(i);
            listFirst = inList ? i : listFirst;
            named |= !inList && names.is(i);
            scopes.set(i, named && !names.is(i) ? Scope.SHORT_OF : Scope.BEFORE);
        }
        scopes.set(first, last + 1, Scope.NOWHERE);
        NounPhrase phrase = NounPhrase.before(passage, listFirst);
        relation = phrase.relation();
        assignModifiers(phrase.begin());
    }

    /** What a name with modifiers of its own hangs on tells of others: "shares rise on a weaker yen". */
    private void assignModifiers(int begin) {
        scopes.set(begin, listFirst, Scope.MODIFIER);
        if (begin < listFirst && relation != 0) {
            for (int i = 0; i < begin; i++) {
                if (scope(i) == Scope.BEFORE) {
                    scopes.set(i, Scope.SHORT_OF);
                }
            }
        }
    }

    private boolean isListed(int i) {
        return names.is(i) || tokens.is(i, AND) || tokens.isMark(i, ',');
    }
}
