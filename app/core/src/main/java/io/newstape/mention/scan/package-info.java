/**
 * What all rules look at: the text, the name before a symbol, brackets, words of the market; and what a rule makes, a
 * mention.
 *
 * <p>The security master is known here only by {@link io.newstape.mention.scan.KnownListings}.
 */
package io.newstape.mention.scan;
