package io.newstape.sentiment.annotate;

/**
 * A text as one mention of a company sees it: where the mention stands, the scope of every token, how the company's
 * shares took the news, and what each cue is worth to the company before any training. Immutable.
 */
public final class TargetView {

    private final TargetPlace place;
    private final TokenScopes scopes;
    private final ShareReactions reactions;
    private final double[] priorWeights;

    private TargetView(TargetPlace place, TokenScopes scopes, ShareReactions reactions, double[] priorWeights) {
        this.place = place;
        this.scopes = scopes;
        this.reactions = reactions;
        this.priorWeights = priorWeights;
    }

    /**
     * Reads a text from a mention's side. The layers of scopes are applied in this order; a later one overrides.
     *
     * @param text a text with at least one token
     * @param start offset of the mention in the text, UTF-16
     * @param end offset behind it
     */
    public static TargetView of(AnnotatedText text, int start, int end) {
        TargetPlace place = TargetPlace.of(text, start, end);
        TokenScopes.Builder layers = new TokenScopes.Builder(text.tokens().size());
        ClauseScopes.assign(place, layers);
        OwnClauseScopes.assign(place, layers);
        FollowingSentenceScopes.assign(place, layers);
        ShareReactions reactions = ShareReactions.of(place, layers::of);
        reactions.assign(text.cues(), layers);
        TokenScopes scopes = layers.build();
        return new TargetView(place, scopes, reactions, PriorWeights.of(place, scopes, reactions));
    }

    /** First token of the mention at an offset. If a ticker stands there, the name before the ticker is the mention. */
    public static int firstToken(AnnotatedText text, int start) {
        return TargetPlace.firstToken(text, start);
    }

    public Scope scope(int token) {
        return scopes.of(token);
    }

    public AnnotatedText text() {
        return place.text();
    }

    TargetPlace place() {
        return place;
    }

    /** First token of the mention. */
    public int first() {
        return place.first();
    }

    /** Last token of the mention, its ticker included. */
    public int last() {
        return place.last();
    }

    /** First token of the mention's sentence. */
    public int sentenceFirst() {
        return place.sentenceFirst();
    }

    /** Token behind that sentence. */
    public int sentenceEnd() {
        return place.sentenceEnd();
    }

    /** Whether it only tells who is meant: "chip makers such as Toda", "Toda rival Kuroda". */
    public boolean isExample() {
        return place.isExample();
    }

    /** How many other names the text has. */
    public int otherNames() {
        return place.text().names().others(place.first(), place.last());
    }

    /** Whether what its own clause says is overruled by a later one: "beat estimates, but its shares fell". */
    boolean isOverruled() {
        return scopes.isOverruled();
    }

    /** First token of the list of names that the mention stands in. */
    public int listFirst() {
        return place.listFirst();
    }

    /** Last token of that list. */
    public int listLast() {
        return place.listLast();
    }

    /** Symbol of the preposition that the company's noun phrase hangs on; 0 for none. */
    public long relation() {
        return place.phrase().relation();
    }

    /** Whether the company is only the source of what is said. */
    public boolean isSource() {
        return place.isSource();
    }

    /** How the market took the news. */
    ShareReactions reactions() {
        return reactions;
    }

    /** What a cue of the text is worth to the company before any training; above 0 when it is good. */
    public double prior(int cue) {
        return priorWeights[cue];
    }
}
