/**
 * How much an article is about a security, from its place, its role in the sentence, and the company beside it.
 */
package io.newstape.signal.relevance;
