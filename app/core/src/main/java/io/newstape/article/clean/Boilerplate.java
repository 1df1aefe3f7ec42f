package io.newstape.article.clean;

import io.newstape.article.clean.BoilerplateRules.Where;
import io.newstape.text.PlainWhitespace;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes out of an article's paragraphs what isn't the article, by the rules of {@code boilerplate.txt}: the headline
 * said again, share bars, links to other stories, sign-offs, photo credits, and everything from a heading such as
 * "Top stories" on. What looks like that and isn't stays; see the examples in both directions in its test.
 */
public final class Boilerplate {

    private static final int HEAD_PARAGRAPHS = 10;
    private static final int SENTENCE_WORDS = 12;
    private static final int LONGEST_PASSAGE = 300;

    private final BoilerplateRules rules;

    public Boilerplate(BoilerplateRules rules) {
        this.rules = rules;
    }

    /** The paragraphs of the article; the given ones have plain whitespace and aren't changed. */
    public List<String> removedFrom(String headline, List<String> paragraphs) {
        List<String> article = withoutPassages(paragraphs);
        article = untilOtherArticles(article);
        article = withoutBars(article);
        article.removeIf(paragraph -> rules.fit(Where.DROP, bare(paragraph)));
        removeHead(headline, article);
        removeTail(article);
        return article;
    }

    /** Whether this is a heading such as "Top stories", after which a page carries other articles. */
    public boolean opensOtherArticles(String paragraph) {
        return !endsLikeSentence(paragraph) && rules.fit(Where.END, bare(paragraph));
    }

    /** Whether a line is a button, a link or the like, wherever it stands. */
    boolean isFurniture(String paragraph) {
        String text = bare(paragraph);
        return rules.fit(Where.DROP, text) || rules.fit(Where.BAR, text);
    }

    private List<String> withoutPassages(List<String> paragraphs) {
        List<String> kept = new ArrayList<>(paragraphs.size());
        for (String paragraph : paragraphs) {
            String text = withoutPassages(paragraph);
            if (!text.isEmpty()) {
                kept.add(text);
            }
        }
        return kept;
    }

    private String withoutPassages(String paragraph) {
        if (paragraph.indexOf('(') < 0 && paragraph.indexOf('[') < 0) {
            return paragraph;
        }
        StringBuilder kept = new StringBuilder(paragraph.length());
        int at = 0;
        while (at < paragraph.length()) {
            int close = closing(paragraph, at);
            if (close > 0
                    && rules.fit(Where.CUT, paragraph.substring(at + 1, close).strip())) {
                at = close + 1;
            } else {
                kept.append(paragraph.charAt(at++));
            }
        }
        return kept.length() == paragraph.length() ? paragraph : PlainWhitespace.of(kept);
    }

    /** Where the bracket closes that opens here, if it does soon; else -1. */
    private static int closing(String text, int open) {
        char bracket = text.charAt(open);
        if (bracket != '(' && bracket != '[') {
            return -1;
        }
        char partner = bracket == '(' ? ')' : ']';
        int depth = 0;
        int end = Math.min(text.length(), open + LONGEST_PASSAGE);
        for (int i = open; i < end; i++) {
            char c = text.charAt(i);
            if (c == bracket) {
                depth++;
            } else if (c == partner && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private List<String> untilOtherArticles(List<String> paragraphs) {
        List<String> kept = new ArrayList<>(paragraphs.size());
        boolean begun = false;
        for (String paragraph : paragraphs) {
            if (opensOtherArticles(paragraph)) {
                // above the article it is the page's navigation
                if (begun) {
                    break;
                }
            } else {
                kept.add(paragraph);
                begun |= isProse(paragraph);
            }
        }
        return kept;
    }

    /** A word such as "Facebook" alone may be a heading; two in a row are a share bar. */
    private List<String> withoutBars(List<String> paragraphs) {
        List<String> kept = new ArrayList<>(paragraphs.size());
        int run = 0;
        for (String paragraph : paragraphs) {
            boolean bar = rules.fit(Where.BAR, bare(paragraph));
            if (!bar && run > 1) {
                kept.subList(kept.size() - run, kept.size()).clear();
            }
            run = bar ? run + 1 : 0;
            kept.add(paragraph);
        }
        if (run > 1) {
            kept.subList(kept.size() - run, kept.size()).clear();
        }
        return kept;
    }

    private void removeHead(String headline, List<String> paragraphs) {
        String said = key(headline);
        int at = 0;
        for (int seen = 0; seen < HEAD_PARAGRAPHS && at < paragraphs.size(); seen++) {
            String paragraph = paragraphs.get(at);
            boolean repeated = !said.isEmpty()
                    && (key(paragraph).equals(said)
                            || key(WireTag.of(paragraph).headline()).equals(said));
            if (repeated || (!endsLikeSentence(paragraph) && rules.fit(Where.HEAD, bare(paragraph)))) {
                paragraphs.remove(at);
            } else if (isProse(paragraph)) {
                return;
            } else {
                at++;
            }
        }
    }

    private void removeTail(List<String> paragraphs) {
        for (int last = paragraphs.size() - 1; last >= 0; last--) {
            if (!rules.fit(Where.TAIL, bare(paragraphs.get(last)))) {
                return;
            }
            paragraphs.remove(last);
        }
    }

    private static boolean isProse(String paragraph) {
        int words = 1;
        for (int i = 0; i < paragraph.length() && words < SENTENCE_WORDS; i++) {
            // a script without spaces needs fewer characters for a sentence
            words += paragraph.charAt(i) == ' ' || Character.isIdeographic(paragraph.charAt(i)) ? 1 : 0;
        }
        return words >= SENTENCE_WORDS || endsLikeSentence(paragraph);
    }

    private static boolean endsLikeSentence(String paragraph) {
        for (int i = paragraph.length() - 1; i >= 0; i--) {
            char c = paragraph.charAt(i);
            if (".!?\u3002\uFF01\uFF1F".indexOf(c) >= 0) {
                return true;
            }
            if ("\"'\u201D\u2019\u00BB)".indexOf(c) < 0) {
                return false;
            }
        }
        return false;
    }

    /** Without bullets before and arrows, dots and colons behind. */
    private static String bare(String paragraph) {
        int from = 0;
        int to = paragraph.length();
        while (from < to && isOrnament(paragraph.charAt(from))) {
            from++;
        }
        while (to > from
                && (isOrnament(paragraph.charAt(to - 1)) || ".:\u2026\uFF1A".indexOf(paragraph.charAt(to - 1)) >= 0)) {
            to--;
        }
        return paragraph.substring(from, to);
    }

    private static boolean isOrnament(char c) {
        return " *|#>+-=_~\u2022\u00B7\u25CF\u25A0\u25AA\u25B6\u25BA\u25BC\u00BB\u203A\u2192\u2013\u2014\u2026"
                        .indexOf(c)
                >= 0;
    }

    private static String key(String text) {
        StringBuilder key = new StringBuilder(text.length());
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> key.appendCodePoint(Character.toLowerCase(c)));
        return key.toString();
    }
}
