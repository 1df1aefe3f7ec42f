package io.newstape.acceptance.docs;

/** Figures that differ from run to run, replaced by words in angle brackets when a page is refreshed. */
final class VaryingFigures {

    private VaryingFigures() {}

    static String replaced(String line) {
        return line.replaceAll("\\b\\d+ ms\\b", "<ms> ms")
                .replaceAll("(127\\.0\\.0\\.1|localhost):\\d{4,5}", "$1:<port>")
                .replaceAll("\\b0\\.1\\.0(-SNAPSHOT)?\\b", "<version>")
                .replaceAll("\\d{4,}\\.\\d s\\b", "<wall> s")
                .stripTrailing();
    }
}
