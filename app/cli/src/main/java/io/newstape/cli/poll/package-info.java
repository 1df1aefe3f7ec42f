/**
 * Keeps articles coming from sources on the net.
 *
 * <pre>
 *  sources file ──> PolledSource, one for each source, each with a thread of its own:
 *
 *    wait ──> fetch ──> read ──> leave out what was seen ──> news.articles ──> news.poll-positions
 *     ^      (fetch)  (article)      (SeenArticles)          (acknowledged)      (PollPosition)
 *     └──────────────────────────── PollSchedule ────────────────────────────────────┘
 * </pre>
 *
 * <p>A position is written only when Kafka has the articles. Whoever is killed in between sends some of them again, and
 * the pipeline's revision gate drops what it knows. So nothing is lost, and nothing counts twice.
 *
 * <p>Keys are held by {@link io.newstape.cli.fetch.Credential} alone. Every word that leaves a source goes through
 * {@code PolledSource.masked}, because servers like to repeat in an error what they were asked.
 *
 * <p>What may enter: when to ask, what is new, where a source stands. What may not: HTTP, formats of news, the command
 * line.
 */
package io.newstape.cli.poll;
