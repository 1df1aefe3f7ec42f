/**
 * Exchanges: their codes, suffixes and spellings, and what a symbol of each looks like. The table is
 * {@code exchanges.csv}.
 */
package io.newstape.mention.exchange;
