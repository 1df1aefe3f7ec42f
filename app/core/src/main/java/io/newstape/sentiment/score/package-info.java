/**
 * Scorers: of a plain text, of an article with the shipped model, and of an article with a model of one's own.
 */
package io.newstape.sentiment.score;
