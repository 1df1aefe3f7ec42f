package io.newstape.sentiment;

/** The kinds of features that weights are learned for. The letters name them in the model file. */
enum Template {
    /** A word anywhere in the sentence. */
    WORD('w', 1),
    /** A word in a group of scopes. */
    SCOPED_WORD('u', 1),
    /** The first letters of a longer word in a group of scopes: its inflections share them. */
    STEM('s', 1),
    /** Two words side by side in a group of scopes. */
    PAIR('b', 1),
    /** A word at a distance of one to three from the mention. */
    NEIGHBOUR('n', 1),
    /** The words on both sides of the mention, or two on one side. */
    NEIGHBOURS('m', 1),
    /** A class of the lexicon in a scope, with what turns it. */
    CLASS('k', 0.8),
    /** Two classes that follow each other in a scope. */
    CLASS_PAIR('j', 1),
    /** A class before the mention and the word that stands between the two. */
    CLASS_AND_PREPOSITION('p', 1),
    /** Where the mention stands, what surrounds it, and what kind of institution it names. */
    PLACE('x', 1),
    /** What is believed of the classes found, summed up for a scope. */
    BELIEF('q', 3);

    private final char letter;
    private final double scale;

    Template(char letter, double scale) {
        this.letter = letter;
        this.scale = scale;
    }

    /** Whether it is made of words rather than of what rules found: such features count less in a long sentence. */
    boolean isOfWords() {
        return ordinal() <= NEIGHBOURS.ordinal();
    }

    char letter() {
        return letter;
    }

    /** How much its values count in training: the higher, the less the weights are held back. */
    double scale() {
        return scale;
    }
}
