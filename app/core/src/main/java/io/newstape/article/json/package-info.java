/**
 * JSON in the shapes of news APIs, and newstape's own articles as JSON Lines.
 */
package io.newstape.article.json;
