/**
 * HTML pages, and HTML inside other formats, as paragraphs.
 */
package io.newstape.article.html;
