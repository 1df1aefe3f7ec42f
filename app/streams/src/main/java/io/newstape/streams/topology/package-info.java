/**
 * The data flow: {@code SignalTopology} connects the steps, {@code Steps} makes them, {@code StateStores} declares what
 * they keep, and {@code Pipeline} runs all of it.
 *
 * <pre>
 *  news.articles ──> articles-present ──> revision-gate ──> extract-mentions ──> score-mentions ──> revise-signals
 *   (articleId)             │               (ledger)              │               (in process)   │     (ledger)
 *                           └──> tell-reference                   │                              │         │
 *                                      │                          │                              │         │
 *                              reference.in-force                 │                              │         │
 *                                                                 │      on demand: news.company-sentiment │
 *                                                                 └──────── on demand: news.ticker-mentions │
 *                                                                                                          │
 *  with another service as the scorer, in place of score-mentions:                                         │
 *                                                                                                          │
 *                           extract-mentions ──> await-sentiment ──────────────────────> revise-signals ───┤
 *                                                       │ (awaited)                             ^          │
 *  news.company-sentiment ──> sentiment-present ──> take-sentiment ─────────────────────────────┘          │
 *   (articleId)                                                                                            v
 *                                                                             market.scored-mentions (RIC)
 *                                                                                                │
 *          market.signals-flat <── flat-signal (on demand) <──┐
 *                                        market.signals <── signal <── in-context <── scored-present
 *                                                                      (security)
 *                                                                          │
 *                             market.signal-windows <── tally-windows <────┤
 *                                                         (windows)        │
 *                             market.latest-signals <── latest-signal <────┘
 *                                                          (latest)
 *
 *  whatever can't be read, worked on or written ──> news.dead-letters
 * </pre>
 *
 * <table>
 *   <caption>Which class does a step, and what it keeps</caption>
 *   <tr><th>step</th><th>class</th><th>store</th></tr>
 *   <tr><td>articles-present, scored-present, sentiment-present</td><td>InputFilter</td><td>none</td></tr>
 *   <tr><td>tell-reference</td><td>ReferenceMarker</td><td>none</td></tr>
 *   <tr><td>revision-gate</td><td>RevisionGate</td><td>LedgerStore</td></tr>
 *   <tr><td>extract-mentions, score-mentions</td><td>StatelessStep</td><td>none</td></tr>
 *   <tr><td>await-sentiment</td><td>SentimentWait</td><td>PendingArticles</td></tr>
 *   <tr><td>take-sentiment</td><td>SentimentJoiner</td><td>PendingArticles</td></tr>
 *   <tr><td>revise-signals</td><td>SignalReviser</td><td>the ledgers</td></tr>
 *   <tr><td>in-context</td><td>SecurityContextProcessor</td><td>SecurityStateStore</td></tr>
 *   <tr><td>latest-signal</td><td>LatestSignalProcessor</td><td>the newest signals</td></tr>
 *   <tr><td>tally-windows</td><td>WindowAggregator</td><td>the open windows</td></tr>
 * </table>
 *
 * <p>Every topic is a function of the topic before it, partition by partition, in log order. So a replay of the log
 * gives the same bytes. A clock, a cache or a global table would break that, so there is none. The wall clock is read
 * for record headers, and to end the wait for an external scorer. There two logs meet, and only the set per key is
 * promised.
 *
 * <p>The join with an external scorer isn't the DSL's stream-stream join. That one drops a score that comes after its
 * window. Here a late score revises the signal that went out without it.
 *
 * <p>No record ends the stream. {@code InputFilter} skips a record without a value. {@code DeserializationErrors},
 * {@code ProcessingErrors} and {@code ProductionErrors} send a bad record to the dead letters, and stop the thread only
 * for what is no record's fault: a registry that is away, or a broker that refuses.
 *
 * <p>The security master is read when the pipeline starts, and no log says when that was. So each task writes down, with
 * its first article, which version it has: {@code reference.in-force} makes a change of masters repeatable.
 *
 * <p>State is small: one ledger per article for as long as {@code revision.retention}, and some sketches per security
 * until it was out of the news for long. It is kept in memory, or in RocksDB when {@code state.store} says so, with one
 * bound on the native memory of all stores ({@code BoundedRocksDb}). Either way it has a compacted changelog. A
 * {@code TimeIndex} finds what is due to be forgotten. So heap, disk and changelogs level off; {@code Soak} among the
 * tests shows it. Record caches are off: a cache flushes on commit, and commits depend on the clock.
 */
package io.newstape.streams.topology;
