package io.newstape.article.clean;

import java.util.ArrayList;
import java.util.List;

/**
 * The paragraphs of plain text. An empty line ends one. Between empty lines, lines of about the same length below
 * 100 characters are one paragraph wrapped by hand, where an indented line starts a new one; otherwise each line is a
 * paragraph.
 */
public final class PlainParagraphs {

    private static final int LONGEST_WRAPPED = 100;
    private static final int SHORTEST_WRAPPED = 40;
    private static final double FULL = 0.6;

    private PlainParagraphs() {}

    public static List<String> of(String text) {
        List<String> paragraphs = new ArrayList<>();
        List<String> block = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end);
            if (line.isBlank()) {
                flush(block, paragraphs);
            } else {
                block.add(line);
            }
            start = end + 1;
        }
        flush(block, paragraphs);
        return paragraphs;
    }

    private static void flush(List<String> block, List<String> paragraphs) {
        if (!isWrapped(block)) {
            block.stream().map(String::strip).forEach(paragraphs::add);
        } else {
            boolean marked = block.stream().skip(1).anyMatch(line -> !isIndented(line));
            StringBuilder paragraph = new StringBuilder();
            for (String line : block) {
                if (marked && isIndented(line) && paragraph.length() > 0) {
                    paragraphs.add(paragraph.toString());
                    paragraph.setLength(0);
                }
                paragraph.append(paragraph.length() > 0 ? " " : "").append(line.strip());
            }
            paragraphs.add(paragraph.toString());
        }
        block.clear();
    }

    /** Whether every line but the last of a paragraph is about as long as the longest, and none is long. */
    private static boolean isWrapped(List<String> block) {
        if (block.size() < 2) {
            return false;
        }
        int longest = 0;
        for (String line : block) {
            longest = Math.max(longest, line.stripTrailing().length());
        }
        if (longest > LONGEST_WRAPPED || longest < SHORTEST_WRAPPED) {
            return false;
        }
        for (int i = 0; i < block.size() - 1; i++) {
            boolean endsParagraph = isIndented(block.get(i + 1)) && !isIndented(block.get(i));
            if (!endsParagraph && block.get(i).stripTrailing().length() < FULL * longest) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIndented(String line) {
        return line.startsWith("  ") || line.startsWith("\t") || line.startsWith("\u3000");
    }
}
