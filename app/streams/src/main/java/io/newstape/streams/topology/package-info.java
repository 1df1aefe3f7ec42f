/**
 * The data flow.
 *
 * <pre>
 *  news.articles ──> revision-gate ──> extract-mentions ──> score-mentions ──> revise-signals
 *   (articleId) │      (ledger)          │                    │  scorer in this process   │ (ledger)
 *               └──> tell-reference      │                    │                           │
 *                      │                 │                    │                           │
 *           reference.in-force           │                    │                           │
 *                                        │                    └───────> news.company-sentiment, on demand
 *                                        ├──────────────────────────> news.ticker-mentions, on demand
 *                                        │
 *                                        └──> await-sentiment ───────────> revise-signals
 *  news.company-sentiment ──> take-sentiment ──┘ (awaited)   another scorer      │
 *   (articleId)                                                                  v
 *                                                                     market.scored-mentions (RIC)
 *                                                                                │
 *                                                    market.signals <── in-context (security)
 *                                                                                │
 *                                       market.signal-windows <── tally-windows (windows)
 *
 *  whatever can't be read or processed ──> news.dead-letters
 * </pre>
 *
 * <p>Every topic is a function of the one before it, partition by partition, in log order; so a replay of the log
 * gives the same bytes. What would break that (a clock, a cache, a global table) stays out. The wall clock is read for
 * record headers, and for how long an external scorer is waited for, where two logs meet and only the set per key is
 * promised.
 *
 * <p>The join with an external scorer isn't the DSL's stream-stream join: that drops a score that comes after its
 * window, while here a late score revises the signal that went out without it.
 *
 * <p>A security master is taken at a start, which is no part of any log. So each task writes down, with its first
 * article, which version it has: {@code reference.in-force} is what makes a change of masters repeatable.
 *
 * <p>State is small: one ledger per article for as long as {@code revision.retention}, some sketches per security until
 * it was out of the news for long. It is kept in memory, or in RocksDB when {@code state.store} says so, whose native
 * memory has one bound for all stores, and in a compacted changelog either way. So heap, disk and changelogs level off;
 * {@code Soak} among the tests shows it. Record caches are off: a cache flushes on commit, and commits depend on the
 * clock.
 */
package io.newstape.streams.topology;
