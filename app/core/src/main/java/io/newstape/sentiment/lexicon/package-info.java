/**
 * Knowledge about words, in data files beside the classes: phrases and their classes, directions, kinds of entities.
 */
package io.newstape.sentiment.lexicon;
