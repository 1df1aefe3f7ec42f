package io.newstape.sentiment;

/** Whether a mention lies in its text. */
public final class Bounds {

    private Bounds() {}

    static boolean hold(String text, int start, int end) {
        return start >= 0 && end <= text.length() && start < end;
    }

    /**
     * @throws IllegalArgumentException when the mention is empty or outside the text
     */
    public static void check(String text, int start, int end) {
        if (!hold(text, start, end)) {
            throw new IllegalArgumentException(
                    "no mention at " + start + " to " + end + " in a text of " + text.length());
        }
    }
}
