package io.newstape.mention.scan;

import io.newstape.text.FoldedText;

/**
 * A name in Han, kana or hangul, which no space parts from the words before it: Han and katakana up to punctuation or a
 * particle, or hiragana alone.
 */
final class EastAsianName {

    private static final int LONGEST = 24;

    private EastAsianName() {}

    /**
     * The name that ends at a place.
     *
     * @param end unit after the last
     * @param floor the name does not reach before this unit
     */
    static NameSpan before(FoldedText text, int end, int floor) {
        int start = end;
        boolean hiragana = isHiragana(text.at(end - 1));
        while (start > floor && end - start < LONGEST) {
            char c = text.at(start - 1);
            boolean part = FoldedText.isEastAsian(c) && c >= 0x3040
                    || c == '&'
                    || c == '\u30fb'
                    || c == '\u3005'
                    || FoldedText.isWord(c);
            if (!part || isHiragana(c) != hiragana) {
                break;
            }
            start--;
        }
        return start == end ? NameSpan.NONE : new NameSpan(start, end);
    }

    private static boolean isHiragana(char c) {
        return c >= 0x3041 && c <= 0x309f;
    }
}
