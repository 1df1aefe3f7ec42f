/**
 * Whether two articles tell the same story: a sketch of the facts that each of them states, and how much two sketches
 * share.
 */
package io.newstape.signal.novelty;
