package io.newstape.signal.novelty;

import io.newstape.text.DataTable;
import io.newstape.text.LongIntMap;
import io.newstape.text.Symbols;

/** The words and characters that scale a number, read from {@code number-scales.tsv}. */
final class NumberScales {

    /** The first character of the scripts whose characters stand at the number itself. */
    private static final char CJK = '\u3000';

    private static final LongIntMap WORDS = new LongIntMap();
    private static final LongIntMap CHARACTERS = new LongIntMap();

    static {
        for (DataTable.Row row : DataTable.rows(NumberScales.class, "number-scales.tsv", 2)) {
            String word = row.cell(0);
            LongIntMap scales = word.charAt(0) < CJK ? WORDS : CHARACTERS;
            scales.put(Symbols.of(word), Integer.parseInt(row.cell(1)));
        }
    }

    private NumberScales() {}

    /** @return the power of ten that a word stands for, in whatever case; 0 when it is no scale */
    static int ofWord(String text, int start, int end) {
        return Math.max(0, WORDS.get(Symbols.of(text, start, end)));
    }

    /** @return the power of ten that a character right behind a number stands for; 0 when it is no scale */
    static int ofCharacter(char c) {
        return c < CJK ? 0 : Math.max(0, CHARACTERS.get(Symbols.with(Symbols.EMPTY, c)));
    }
}
