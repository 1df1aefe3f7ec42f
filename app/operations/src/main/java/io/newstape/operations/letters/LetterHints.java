package io.newstape.operations.letters;

/** What to do about a letter whose record can be read. */
final class LetterHints {

    private LetterHints() {}

    static String of(StoredLetter letter) {
        if (letter.message().startsWith("publishedAt ")) {
            return "The article is dated after its record. Export it, correct publishedAt, and retry the edited record.";
        }
        return switch (letter.reason()) {
            case "UNREADABLE" -> "It can be read now: its schema was not there when the pipeline read it. Retry it.";
            case "UNPROCESSABLE" ->
                "A step failed on it: " + letter.error()
                        + ". If it is a fault of newstape's, report it with the stack trace, update, and retry it.";
            case "TOO_LARGE" ->
                "What was made of it is larger than a topic takes. Export it, cut it or split it into articles, and"
                        + " retry the edited record.";
            default -> "It can be read. Retry it, or discard it.";
        };
    }
}
