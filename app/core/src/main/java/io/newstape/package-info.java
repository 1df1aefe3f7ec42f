/**
 * {@link io.newstape.Newstape} is the way in for a program: an article in, its securities with sentiment out.
 *
 * <pre>
 *  article ──> text ──> mention ──> sentiment ──> signal
 *  (raw news   (read    (securities (how good     (relevance, novelty,
 *   to Article) once)    it names)   for each)     what came before)
 * </pre>
 *
 * <p>Each package may know those to its left. None knows Kafka, HTTP or the command line.
 */
package io.newstape;
