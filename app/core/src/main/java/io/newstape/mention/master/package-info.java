/**
 * The security master, and what it adds to the scanner: which instrument a symbol is on a day, and which companies a
 * text names without a symbol.
 *
 * <pre>
 *  CSV ─> MasterReader ─> SecurityMaster ─┬─> KnownListings ─> TickerScanner ─┐
 *         (report by     (dated rows,     │                                   ├─> MentionFinder ─> TickerMentions
 *          line)          one version)    └─> CompanyNames ───────────────────┘    (an article, or a text)
 * </pre>
 *
 * <p>What may enter: rows of a master, articles, text. A master is immutable and numbered by its content, so a mention
 * that carries the version can be made again; everything is asked as of the day of publication, never of today.
 */
package io.newstape.mention.master;
