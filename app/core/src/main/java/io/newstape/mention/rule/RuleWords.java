package io.newstape.mention.rule;

import io.newstape.text.WordLists;

/** The word lists of the rules, read once for all of them. */
final class RuleWords {

    static final WordLists LISTS = WordLists.beside(RuleWords.class);

    private RuleWords() {}
}
