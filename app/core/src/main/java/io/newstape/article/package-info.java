/**
 * Raw news to {@link io.newstape.schema.Article}.
 *
 * <pre>
 *  bytes ──> DeclaredCharset ──> SourceText ──> ArticleFormat ──> one FormatReader ──> Draft
 *            (which encoding)    (characters,    (by content)     plain text, HTML,      │
 *                                 bad bytes)                      RSS/Atom, NewsML,      │
 *                                                                 NITF, JSON, tables     v
 *                                      Refusal or Article &lt;── ArticleMaker &lt;── Boilerplate, WireTag
 * </pre>
 *
 * <p>{@link io.newstape.article.ArticleReader} is the way in. What may enter this package: whatever it takes to get
 * from a publisher's bytes to the text of an article. What may not: Kafka, HTTP, files by name, the clock, tickers.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Nothing is lost in silence. A broken article is a {@link io.newstape.article.Refusal} with line and advice,
 *       and the rest of the input goes on. Bytes that are no text are read as a noncharacter, so that only the article
 *       they stand in is refused.
 *   <li>A page changed after it came out has the time of the change as {@code publishedAt}: its text wasn't there
 *       before, and a backtest must not see it earlier.
 *   <li>What isn't the article is cut by rules in {@code boilerplate.txt} and {@code page-furniture.txt}, which say
 *       how they are extended. Rules rather than a trained model: a desk can read why a paragraph is missing.
 *   <li>Feeds are read by the JDK's StAX parser and not by a feed library: entry by entry, with lines, in constant
 *       memory, up to the place where a broken feed breaks off. HTML is read by jsoup with rules of our own.
 *   <li>A table is read as JSON objects, one a row, so that columns and fields go by the same names. A
 *       {@link io.newstape.article.format.SourceProfile} adds the names of one source; the shapes that are known need none.
 *       {@code corpus} among the tests has a sample of each.
 *   <li>Offsets downstream count UTF-16 in these fields as they are here: one kind of space, nothing invisible, but no
 *       Unicode normalization.
 * </ul>
 */
package io.newstape.article;
