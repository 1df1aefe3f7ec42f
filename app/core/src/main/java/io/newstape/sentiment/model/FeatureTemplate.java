package io.newstape.sentiment.model;

/** The kinds of features that weights are learned for. The letters name them in the model file. */
public enum FeatureTemplate {
    /** A word anywhere in the sentence. */
    WORD('w', 0.3),
    /** A word in a group of scopes. */
    SCOPED_WORD('u', 0.3),
    /** The first letters of a longer word in a group of scopes: its inflections share them. */
    STEM('s', 0.3),
    /** Two words side by side in a group of scopes. */
    PAIR('b', 0.5),
    /** The words on both sides of the mention, or two on one side. */
    NEIGHBOURS('m', 0.7),
    /** A class beside the mention, and the preposition that the mention hangs on. */
    TOUCHING('t', 1),
    /** Prior weight of the classes found in a scope, by the type of thing that the mention names. */
    TYPE_AND_PRIOR('g', 1.5),
    /** Prior weight of the good and the bad that is said of the mention, and of others. */
    BALANCE('y', 0.35),
    /** The first two classes behind the mention in its own clause. */
    PREDICATE('d', 0.25),
    /** A class of the lexicon in a scope, with what turns it. */
    CLASS('k', 0.15),
    /** Two classes that follow each other in a scope. */
    CLASS_PAIR('j', 0.7),
    /** A class before the mention and the word that stands between the two. */
    CLASS_AND_PREPOSITION('p', 0.7),
    /** Where the mention stands, what surrounds it, and what kind of thing it names. */
    PLACE('x', 1),
    /** Prior weight of the classes found, summed up for a scope. */
    PRIOR('q', 5);

    private final char letter;
    private final double scale;

    FeatureTemplate(char letter, double scale) {
        this.letter = letter;
        this.scale = scale;
    }

    /** Whether it is made of words rather than of what rules found: such features count less in a long sentence. */
    public boolean isOfWords() {
        return ordinal() <= PREDICATE.ordinal();
    }

    char letter() {
        return letter;
    }

    /** How much its values count in training: the higher, the less the weights are held back. */
    public double scale() {
        return scale;
    }
}
