/**
 * Takes away what is not the article: boilerplate of pages and wires, tags before a headline, odd white space.
 */
package io.newstape.article.clean;
