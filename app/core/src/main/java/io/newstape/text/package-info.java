/**
 * What is read once from a text, whatever is looked for in it: sentences, tokens, words, offsets and hashes.
 *
 * <p>Offsets are UTF-16 units, the end exclusive. What may enter: language, characters and numbers. What may not: news,
 * companies or securities.
 */
package io.newstape.text;
