/**
 * RSS and Atom, NewsML-G2, and NITF. XML is read element by element, in constant memory.
 */
package io.newstape.article.xml;
