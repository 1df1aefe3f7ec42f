/**
 * Text to ticker mentions.
 *
 * <pre>
 *                        ┌ word      RIC, currency, future, ISIN, Bloomberg, bare symbol
 *  text ─> TickerScanner ┼ $         cashtag
 *          (one pass,    ┼ :         exchange prefix and list, quote link
 *           left to      ┼ ( &lt;       name and ticker, page of quotes
 *           right)       └ .         index
 *                              │
 *                              ├─> Mention            taken, with the rule that decided
 *                              └─> CandidateListener  refused, with the rule that decided
 * </pre>
 *
 * <p>When all texts of an article are read, {@code ArticleSymbols} asks for the bare symbols that are left whether the
 * article vouches for them elsewhere: by name, by row or by market.
 *
 * <p>The scanner looks at each character once and leaves it to a rule when a character opens a candidate; a rule looks
 * at a bounded number of characters around it. So the work is linear in the length of the text, whatever it holds.
 *
 * <p>What may enter: text, the exchange table, the word lists, and what is known of listings through
 * {@link io.newstape.mention.scan.KnownListings}. The security master itself is in {@code mention.master}; no rule knows it.
 *
 * <p>Precision comes first: a symbol that could be something else needs a witness (brackets, the company's name, the
 * security master), and without one is left alone. A rule never asks the clock, the locale or the network.
 */
package io.newstape.mention.rule;
