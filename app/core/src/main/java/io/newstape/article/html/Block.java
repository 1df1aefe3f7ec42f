package io.newstape.article.html;

import org.jsoup.nodes.Element;

/**
 * A run of text that a page sets as one paragraph, heading, list item or table row.
 *
 * @param text with plain whitespace, not empty
 * @param linked how many of its characters are inside links
 * @param element the innermost element that holds it all
 */
public record Block(String text, int linked, Element element) {

    private static final double NEARLY_ALL = 0.85;

    /** Whether it is nothing but a link, as teasers of other articles are. */
    public boolean isLink() {
        return linked >= NEARLY_ALL * text.length();
    }

    boolean isHeading() {
        String name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
    }
}
