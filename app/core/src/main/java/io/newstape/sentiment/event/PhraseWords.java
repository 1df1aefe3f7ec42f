package io.newstape.sentiment.event;

import io.newstape.text.Tokens;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToIntFunction;

/** What may stand in one place of a phrase: any of several words, or of several rows of words such as "turned down". */
final class PhraseWords {

    private final BitSet single = new BitSet();
    private final BitSet begins = new BitSet();
    private final List<int[]> rows = new ArrayList<>();

    /**
     * @param members words, and rows of words with a blank between them
     * @param numbers gives each word its number
     */
    PhraseWords(Iterable<String> members, ToIntFunction<String> numbers) {
        for (String member : members) {
            String[] parts = member.split(" ");
            int first = numbers.applyAsInt(parts[0]);
            if (parts.length == 1) {
                single.set(first);
            } else {
                begins.set(first);
                int[] row = new int[parts.length];
                for (int i = 0; i < parts.length; i++) {
                    row[i] = numbers.applyAsInt(parts[i]);
                }
                rows.add(row);
            }
        }
    }

    /** Numbers of the words that it may begin with. */
    BitSet beginnings() {
        BitSet all = (BitSet) single.clone();
        all.or(begins);
        return all;
    }

    /**
     * Token behind the longest of them that stands at a token, or -1 when none does.
     *
     * @param numbers the number of the word at each token, -1 for a word that is in no phrase
     */
    int end(int at, Tokens tokens, int[] numbers) {
        int number = numbers[at];
        if (number < 0) {
            return -1;
        }
        int end = single.get(number) ? at + 1 : -1;
        if (begins.get(number)) {
            for (int i = 0; i < rows.size(); i++) {
                int[] row = rows.get(i);
                if (at + row.length > end && stands(row, at, tokens, numbers)) {
                    end = at + row.length;
                }
            }
        }
        return end;
    }

    private static boolean stands(int[] row, int at, Tokens tokens, int[] numbers) {
        if (at + row.length > numbers.length || row[0] != numbers[at]) {
            return false;
        }
        for (int i = 1; i < row.length; i++) {
            if (row[i] != numbers[at + i] || tokens.opensSentence(at + i)) {
                return false;
            }
        }
        return true;
    }
}
