/**
 * Deletes what a provider asks to be deleted: takes back the signals of the articles, and deletes the keys of their text.
 * It changes no record that is there; only the keys' own topic is written anew.
 *
 * <pre>
 *  PurgeOrder ──> Purge.plan ──> PurgePlan (shown first) ──> Purge.carryOut ──> withdrawals, keys, PurgeNote
 * </pre>
 */
package io.newstape.operations.purge;
