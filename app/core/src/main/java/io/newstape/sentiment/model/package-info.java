/**
 * A view as features, the weights that were learned for them, and the score that they add up to.
 */
package io.newstape.sentiment.model;
