package io.newstape.sentiment.lexicon;

/**
 * What a phrase means for a company.
 *
 * @param id place in the class table
 * @param name as in {@code classes.tsv}
 * @param symbol hash of the name
 * @param agent weight for the company that does it, before any training
 * @param patient weight for the company that it is done to
 * @param role how the two are told apart
 */
public record WordClass(int id, String name, long symbol, double agent, double patient, CueRole role) {

    public enum CueRole {
        /** The first weight is for a company before the phrase, the second for one behind it. */
        PLACE,
        /** As a place, and a move of a price or a figure: what shares do. */
        MOVE,
        /** A verb whose passive turns the roles. */
        VERB,
        /** A part of speech: nothing by itself. */
        PART
    }

    public boolean is(String other) {
        return name.equals(other);
    }
}
