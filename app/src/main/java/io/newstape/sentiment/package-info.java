/**
 * What a text means for one company: good, bad or neither, how sure that is, and which words say so.
 *
 * <pre>
 *   text ──> sentences ──> tokens ──> hits (phrases of the lexicon, turned by their nouns, negations, hedges)
 *                            │          │
 *                            ├─> names ─┴─> clauses
 *                            │                 │
 *              a mention ──> view: the scope of every token as the company sees it
 *                                              │
 *                                        tally ──> reading
 * </pre>
 *
 * <p>Scope is worth more than vocabulary: the same word is news of the company in its own clause and no news in its
 * neighbour's. So every text is cut into clauses first, and each phrase counts by where it stands.
 *
 * <p>What may enter: rules and numbers about language and companies. Nothing here knows of Kafka, files of users or
 * the command line; nothing here asks for the time, a locale or a random number.
 */
package io.newstape.sentiment;
