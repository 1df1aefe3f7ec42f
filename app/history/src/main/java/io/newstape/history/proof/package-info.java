/**
 * Shows where a signal comes from, and that the history behind it is the one that was recorded.
 *
 * <pre>
 *  market.signals ──> the signal, its article's place ──┐
 *  news.articles  ──> the article at that place ────────┼──> Certificate
 *  both, from the start ──> chain of SHA-256 ───────────┤
 *  manifest of an export ──> some links of that chain ──┘
 * </pre>
 *
 * <p>The chain is computed anew each time; no topic keeps it. An export that was made earlier has links of it in its
 * manifest. Where they agree, no byte of the topic before them has changed since that export. Whoever keeps a link in
 * another place can tell that the manifest hasn't been changed either.
 *
 * <p>Nothing in here writes to a topic or joins a consumer group.
 */
package io.newstape.history.proof;
