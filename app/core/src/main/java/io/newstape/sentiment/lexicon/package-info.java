/**
 * Knowledge about words, in data files beside the classes: phrases and their classes, directions, types of entities.
 */
package io.newstape.sentiment.lexicon;
