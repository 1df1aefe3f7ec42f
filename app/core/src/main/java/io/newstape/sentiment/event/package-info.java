/**
 * The phrases that name an event, such as a contract that is won, and the labels of events.
 *
 * <p>{@code labels.tsv} has the labels with their meaning, {@code events.tsv} the phrases, {@code words.txt} the groups of
 * words that the phrases are made of. One entry a line; you can extend them without programming. Whose event a phrase
 * tells, and whether it happened, is decided in the package {@code annotate}.
 */
package io.newstape.sentiment.event;
