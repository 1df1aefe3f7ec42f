package io.newstape.mention.rule;

import io.newstape.text.FoldedText;
import io.newstape.text.WordSet;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of symbols: {@code KEY, ALL, SO and FAST}, {@code MELI 2,140 (-0.3%), STNE 15.90}. Between two members stand marks
 * and figures, or a word that joins them; no other word.
 */
final class ArticleRows {

    private static final WordSet JOINTS = RuleWords.LISTS.named("joints-of-rows");
    private static final int LONGEST_GAP = 40;

    private ArticleRows() {}

    /** The rows of a text; a symbol that stands alone is a row of one. */
    static List<List<ArticleToken>> of(FoldedText text, List<ArticleToken> tokens) {
        List<List<ArticleToken>> rows = new ArrayList<>();
        ArticleToken last = null;
        for (ArticleToken token : tokens) {
            if (last == null || !isJoined(text, last.end(), token.start())) {
                rows.add(new ArrayList<>());
            }
            rows.get(rows.size() - 1).add(token);
            last = token;
        }
        return rows;
    }

    private static boolean isJoined(FoldedText text, int from, int to) {
        if (to - from > LONGEST_GAP || to - from < 1) {
            return false;
        }
        boolean mark = false;
        int i = from;
        while (i < to) {
            char c = text.at(i);
            if (FoldedText.isWord(c) || Character.isLetter(c)) {
                int end = endOfWord(text, i);
                boolean joint = JOINTS.has(text, i, end);
                if (!joint && !hasDigit(text, i, end)) {
                    return false;
                }
                mark |= joint;
                i = end;
                continue;
            }
            boolean sentence = c == '.' && FoldedText.isSpace(text.at(i + 1)) && !FoldedText.isDigit(text.at(i - 1))
                    || c == '?'
                    || c == '!';
            if (sentence) {
                return false;
            }
            mark |= c != ' ' && c != '(' && c != '*';
            i++;
        }
        return mark;
    }

    private static int endOfWord(FoldedText text, int start) {
        int end = start;
        while (FoldedText.isWord(text.at(end)) || Character.isLetter(text.at(end))) {
            end++;
        }
        return end;
    }

    private static boolean hasDigit(FoldedText text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (FoldedText.isDigit(text.at(i))) {
                return true;
            }
        }
        return false;
    }
}
