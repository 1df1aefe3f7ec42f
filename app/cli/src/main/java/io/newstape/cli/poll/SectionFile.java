package io.newstape.cli.poll;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A text in sections: {@code [name]} opens one, {@code key = value} belongs to the one above it, and a line that begins
 * with {@code #} or {@code ;} is a comment. What stands before the first section belongs to the one without a name.
 *
 * @param sections the entries by name and key, in the order of the text
 */
record SectionFile(Map<String, Map<String, Entry>> sections) {

    /** The name of what stands before the first section. */
    static final String TOP = "";

    /** A value and its line, counted from 1. */
    record Entry(long line, String value) {}

    /** A line that can't be read. */
    static final class BadLine extends Exception {

        private static final long serialVersionUID = 1;

        final long line;

        BadLine(long line, String problem) {
            super(problem);
            this.line = line;
        }
    }

    static SectionFile read(String text) throws BadLine {
        Map<String, Map<String, Entry>> sections = new LinkedHashMap<>();
        Map<String, Entry> section = new LinkedHashMap<>();
        sections.put(TOP, section);
        long number = 0;
        // some editors write a mark before the first line
        for (String raw : text.replaceFirst("^\uFEFF", "").split("\\R", -1)) {
            number++;
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#") || line.startsWith(";")) {
                continue;
            }
            if (line.startsWith("[")) {
                section = new LinkedHashMap<>();
                if (!line.endsWith("]") || sections.putIfAbsent(name(line), section) != null) {
                    throw new BadLine(
                            number, line.endsWith("]") ? "there are two sections " + line : "the section has no ']'");
                }
                continue;
            }
            int equals = line.indexOf('=');
            String key = equals < 0 ? "" : line.substring(0, equals).strip();
            if (key.isEmpty()) {
                // the line itself isn't shown: it may be a key that somebody put there by mistake
                throw new BadLine(number, "it is neither a [section] nor 'key = value'");
            }
            Entry entry = new Entry(number, line.substring(equals + 1).strip());
            if (section.putIfAbsent(key, entry) != null) {
                throw new BadLine(number, "'" + key + "' is there twice");
            }
        }
        return new SectionFile(sections);
    }

    private static String name(String line) {
        return line.substring(1, line.length() - 1).strip();
    }
}
