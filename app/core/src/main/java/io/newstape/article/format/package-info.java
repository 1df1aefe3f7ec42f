/**
 * What all formats share: bytes as characters, the format told from its content, and an article as a format found it.
 *
 * <p>Every format implements {@link io.newstape.article.format.FormatReader}. It puts what it finds into a
 * {@link io.newstape.article.format.DraftSink}, article by article. A bad article is
 * {@link io.newstape.article.format.Rejected}; the reader goes on with the next one.
 */
package io.newstape.article.format;
