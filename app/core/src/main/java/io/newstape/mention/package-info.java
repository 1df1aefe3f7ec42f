/**
 * The way in to mentions: {@link io.newstape.mention.MentionFinder} finds the securities that an article names.
 *
 * <pre>
 *  exchange ──> scan ──> rule ──┐
 *  (table)     (text)  (symbols)├──> MentionFinder ──> TickerMentions
 *  master ─────> name ──────────┘
 *  (listings)  (companies)
 * </pre>
 *
 * <p>A new symbol convention is a rule in {@code rule}, a line in {@code MentionRule}, and a call in
 * {@code TickerScanner}.
 */
package io.newstape.mention;
