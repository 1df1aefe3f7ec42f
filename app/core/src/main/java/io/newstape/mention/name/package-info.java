/**
 * Companies that a text names without a symbol, in full or by a short form.
 */
package io.newstape.mention.name;
