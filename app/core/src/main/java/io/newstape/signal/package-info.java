/**
 * What makes a score a signal: how much the article is about the security, whether it is news, how much else there
 * was, how unusual the score is, whether the market was open, and whether the signal still holds.
 *
 * <pre>
 *  article + mentions ──> Relevance ──┐
 *  article ─────────────> Sketch ─────┤
 *                                     v
 *                              ScoredMention ──> SecurityContext ──> Signal
 *                                                   ^      │
 *                              SecurityState ───────┘      └──> WindowChange ──> Windows ──> SignalWindow
 *                              (one per security)
 * </pre>
 *
 * <p>All of it is a pure function of values: no Kafka, no HTTP, no clock, no random. State goes in as a value and
 * comes out as a value; who keeps it is the caller's business. Only the generated records and the packages below
 * ({@code sentiment}, {@code reference}, {@code article}) may enter.
 *
 * <p>Decisions of weight:
 *
 * <ul>
 *   <li>A signal is a function of what came before it in its partition's log. Of that it counts only what was
 *       published at or before its own event time, so a late article sees no future, and a single article that is
 *       dated far ahead spoils nothing but itself.
 *   <li>What is remembered of a security are whole articles, up to a bound; sums are made from them when they are
 *       asked for. So taking a retracted article out is removing it, not subtracting rounding errors.
 *   <li>Whether two texts tell the same story is decided by the facts they share (numbers, names, rare words), not by
 *       word order: a second wire rewrites the sentences and keeps the facts. See {@link io.newstape.signal.Sketch}.
 *   <li>Figures that a desk may want otherwise are one value, {@code SignalRules}; others than the standard ones change
 *       the {@code rulesVersion} of every signal, so that no two runs are taken for one.
 * </ul>
 */
package io.newstape.signal;
