/**
 * Makes a model from labelled texts, and measures how good a scorer is.
 */
package io.newstape.sentiment.train;
