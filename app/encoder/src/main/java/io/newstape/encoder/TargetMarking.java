package io.newstape.encoder;

import io.newstape.sentiment.MentioningSentence;
import io.newstape.sentiment.UnusableModel;
import io.newstape.text.Sentences.Range;
import java.nio.charset.StandardCharsets;

/**
 * How a sentence shows the model which company is meant. It must be what the model was trained with.
 *
 * @param setting as the setting says it
 * @param before goes before each mention; may be empty
 * @param after goes behind it
 * @param mask takes its place; empty for the mention as it is
 * @param paired whether the company's name is given as a second text
 */
record TargetMarking(String setting, String before, String after, String mask, boolean paired) {

    private static final String MARKERS = "markers:";
    private static final String MASK = "mask:";

    /**
     * A sentence as the model reads it.
     *
     * @param text the sentence; every UTF-16 surrogate has its other half
     * @param start where its first mention begins in it, with its marker
     * @param end behind that mention
     * @param second the second text; empty for none
     */
    record Marked(String text, int start, int end, String second) {}

    /**
     * @throws UnusableModel when the setting is none of {@code none}, {@code markers:OPEN,CLOSE}, {@code mask:WORD} and
     *     {@code pair}
     */
    static TargetMarking of(String setting) {
        if (setting.equals("none") || setting.equals("pair")) {
            return new TargetMarking(setting, "", "", "", setting.equals("pair"));
        }
        if (setting.startsWith(MASK) && setting.length() > MASK.length()) {
            return new TargetMarking(setting, "", "", setting.substring(MASK.length()), false);
        }
        if (setting.startsWith(MARKERS)) {
            String[] markers = setting.substring(MARKERS.length()).split(",", -1);
            if (markers.length == 2 && !markers[0].isBlank() && !markers[1].isBlank()) {
                return new TargetMarking(setting, markers[0].strip() + " ", " " + markers[1].strip(), "", false);
            }
        }
        throw new UnusableModel(
                "setting onnx.target can't be '" + setting + "'",
                "It is none, markers:OPEN,CLOSE such as markers:[TGT],[/TGT], mask:WORD, or pair: as in the training.");
    }

    Marked mark(MentioningSentence sentence) {
        String text = sentence.text();
        StringBuilder marked = new StringBuilder(text.length() + 16);
        int from = 0;
        int start = -1;
        int end = 0;
        for (Range mention : sentence.mentions()) {
            marked.append(text, from, mention.start());
            int begin = marked.length();
            String name = text.substring(mention.start(), mention.end());
            marked.append(before).append(mask.isEmpty() ? name : mask).append(after);
            if (start < 0) {
                start = begin;
                end = marked.length();
            }
            from = mention.end();
        }
        marked.append(text, from, text.length());
        return new Marked(whole(marked.toString()), start, end, paired ? whole(sentence.name()) : "");
    }

    /** Half a surrogate pair is no character to the tokenizer, and would shift all places behind it: a '?' each. */
    private static String whole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
