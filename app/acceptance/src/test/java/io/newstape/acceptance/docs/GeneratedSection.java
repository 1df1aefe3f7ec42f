package io.newstape.acceptance.docs;

import java.util.ArrayList;
import java.util.List;

/** A part of a page that is made of the code, between two comments that name it. */
final class GeneratedSection {

    static final String END = "<!-- end of what is generated -->";

    private GeneratedSection() {}

    static String start(String name) {
        return "<!-- generated from the code: " + name + " -->";
    }

    /**
     * What stands in it.
     *
     * @throws IllegalStateException when the page has no such section
     */
    static List<String> read(MarkdownPage page, String name) {
        int start = indexOf(page, name);
        return page.lines().subList(start + 1, end(page, start));
    }

    /** The lines of the page with others in the section. */
    static List<String> replace(MarkdownPage page, String name, List<String> generated) {
        int start = indexOf(page, name);
        List<String> lines = new ArrayList<>(page.lines().subList(0, start + 1));
        lines.addAll(generated);
        lines.addAll(page.lines().subList(end(page, start), page.lines().size()));
        return lines;
    }

    private static int indexOf(MarkdownPage page, String name) {
        int start = page.lines().indexOf(start(name));
        if (start < 0) {
            throw new IllegalStateException(page.name() + " has no line '" + start(name) + "'");
        }
        return start;
    }

    private static int end(MarkdownPage page, int start) {
        int length = page.lines().subList(start, page.lines().size()).indexOf(END);
        if (length < 0) {
            throw new IllegalStateException(page.name() + ", line " + (start + 1) + ": no line '" + END + "' follows");
        }
        return start + length;
    }
}
