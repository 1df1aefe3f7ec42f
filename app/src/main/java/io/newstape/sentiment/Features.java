package io.newstape.sentiment;

import java.util.List;

/**
 * What a model sees of a text: words, word pairs and classes, each with where it stands from the company's side.
 *
 * <p>Other names are one and the same word here, and so are numbers: what is learned from one company and amount
 * holds for the next. The company's own name is no feature either: no company is good news by itself. Words of a long
 * sentence count less each, since the weights are learned on headlines; classes count in full.
 */
final class Features {

    /** In the place of a word: the mention itself. */
    static final long SELF = Symbols.of("§self");
    /** In the place of a word: another name. */
    static final long OTHER = Symbols.of("§name");
    /** In the place of a word: nothing, the text ends there. */
    static final long EDGE = Symbols.of("§edge");

    static final long NEGATED = Symbols.of("§not");
    static final long DENIED = Symbols.of("§denied");
    static final long HEDGED = Symbols.of("§maybe");
    static final long PASSIVE = Symbols.of("§passive");
    static final long GOOD = Symbols.of("§good");
    static final long BAD = Symbols.of("§bad");

    /** What {@link Template#PLACE} and the turns of classes are called. */
    static final List<String> NAMES_OF_ITS_OWN = List.of(
            "§self",
            "§name",
            "§edge",
            "§not",
            "§maybe",
            "§denied",
            "§passive",
            "§good",
            "§bad",
            "opens",
            "within",
            "closes",
            "signs",
            "source",
            "example",
            "institution",
            "alone",
            "one-other",
            "many-others",
            "#",
            "#%",
            "<>");

    private static final long OPENS = Symbols.of("opens");
    private static final long WITHIN = Symbols.of("within");
    private static final long CLOSES = Symbols.of("closes");
    private static final long SIGNS = Symbols.of("signs");
    private static final long SOURCE = Symbols.of("source");
    private static final long EXAMPLE = Symbols.of("example");
    private static final long INSTITUTION = Symbols.of("institution");
    private static final long[] OTHERS = {Symbols.of("alone"), Symbols.of("one-other"), Symbols.of("many-others")};

    private static final char ANY = '*';
    private static final char[] BEHIND = {'1', '2', '3'};
    private static final char[] BEFORE = {'a', 'b', 'c'};
    static final int STEM_LETTERS = 5;
    private static final int COLON_REACH = 6;
    /** Words of a sentence that count in full; headlines seldom have more. */
    private static final double HEADLINE_WORDS = 14;
    /** More belief than this of one kind in one scope is no more certain. */
    private static final double MOST_BELIEF = 3;

    private static final int SCOPES = Scope.values().length;

    private final View view;
    private final Passage passage;
    private final Tokens tokens;
    private final Institutions institutions;
    private final FeatureSink sink;

    private Features(View view, Institutions institutions, FeatureSink sink) {
        this.view = view;
        this.passage = view.passage();
        this.tokens = passage.tokens();
        this.institutions = institutions;
        this.sink = sink;
    }

    static void of(View view, Institutions institutions, FeatureSink sink) {
        Features features = new Features(view, institutions, sink);
        double weight = wordWeight(view);
        features.words(weight);
        features.neighbours(weight);
        features.classes();
        features.place();
    }

    /** How much each word of the mention's sentence counts: 1 in a headline, less in a long sentence. */
    static double wordWeight(View view) {
        int words = 0;
        for (int i = view.sentenceFirst(); i < view.sentenceEnd(); i++) {
            words += view.passage().tokens().kind(i) == Tokens.MARK ? 0 : 1;
        }
        return Math.min(1, HEADLINE_WORDS / Math.max(1, words));
    }

    private void words(double weight) {
        int last = -1;
        for (int i = view.sentenceFirst(); i < view.sentenceEnd(); i++) {
            boolean inMention = i >= view.first() && i <= view.last();
            if (inMention) {
                last = -1;
            } else if (tokens.kind(i) != Tokens.TICKER) {
                word(i, weight);
                if (last >= 0) {
                    char group = view.scope(i).group();
                    sink.feature(Template.PAIR, group, symbol(last), symbol(i), weight, last, i);
                }
                last = i;
            }
        }
    }

    private void word(int i, double weight) {
        if (tokens.kind(i) == Tokens.MARK) {
            return;
        }
        char group = view.scope(i).group();
        boolean name = passage.names().is(i);
        long word = name && tokens.isCapital(i) ? OTHER : tokens.symbol(i);
        sink.feature(Template.WORD, ANY, word, 0, weight, i, i);
        sink.feature(Template.SCOPED_WORD, group, word, 0, weight, i, i);
        if (!name && tokens.kind(i) == Tokens.WORD && tokens.end(i) - tokens.start(i) > STEM_LETTERS) {
            long stem = Symbols.of(passage.text(), tokens.start(i), tokens.start(i) + STEM_LETTERS);
            sink.feature(Template.STEM, group, stem, 0, weight, i, i);
        }
    }

    private void neighbours(double weight) {
        int before = view.first() - 1;
        int after = view.last() + 1;
        for (int i = 0; i < BEHIND.length; i++) {
            sink.feature(Template.NEIGHBOUR, BEHIND[i], around(after + i), 0, weight, after + i, after + i);
            sink.feature(Template.NEIGHBOUR, BEFORE[i], around(before - i), 0, weight, before - i, before - i);
        }
        sink.feature(Template.NEIGHBOURS, 'o', around(before), around(after), weight, before, after);
        sink.feature(Template.NEIGHBOURS, 'r', around(after), around(after + 1), weight, after, after + 1);
        sink.feature(Template.NEIGHBOURS, 'l', around(before - 1), around(before), weight, before - 1, before);
    }

    private void classes() {
        double[] good = new double[SCOPES];
        double[] bad = new double[SCOPES];
        Hit last = null;
        List<Hit> hits = passage.hits();
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            Scope scope = view.scope(hit.first());
            if (scope == Scope.NOWHERE) {
                continue;
            }
            long name = hit.wordClass().symbol();
            sink.feature(Template.CLASS, scope.letter(), name, turn(hit), 1, hit.first(), hit.last());
            if (hit.wordClass().role() == WordClass.Role.PART) {
                continue;
            }
            double belief = Beliefs.of(hit, view);
            (belief > 0 ? good : bad)[scope.ordinal()] += Math.abs(belief);
            if (last != null && view.scope(last.first()) == scope) {
                long before = last.wordClass().symbol();
                sink.feature(Template.CLASS_PAIR, scope.letter(), before, name, 1, last.first(), hit.last());
            }
            if (!scope.isBehind()) {
                long preposition = around(view.first() - 1);
                sink.feature(
                        Template.CLASS_AND_PREPOSITION, scope.letter(), name, preposition, 1, hit.first(), hit.last());
            }
            last = hit;
        }
        beliefs(GOOD, good);
        beliefs(BAD, bad);
    }

    private void beliefs(long sign, double[] sums) {
        for (Scope scope : Scope.all()) {
            double sum = sums[scope.ordinal()];
            if (sum > 0) {
                sink.feature(Template.BELIEF, scope.letter(), sign, 0, Math.min(sum, MOST_BELIEF), -1, -1);
            }
        }
    }

    private static long turn(Hit hit) {
        if (hit.denied()) {
            return DENIED;
        }
        if (hit.negated()) {
            return NEGATED;
        }
        if (hit.hedged()) {
            return HEDGED;
        }
        return hit.passive() && hit.wordClass().role() == WordClass.Role.VERB ? PASSIVE : 0;
    }

    private void place() {
        boolean closes = view.last() + 1 >= tokens.size();
        place(view.first() == 0 ? OPENS : WITHIN);
        if (closes) {
            place(CLOSES);
        }
        if (closes && hasColonBefore()) {
            place(SIGNS);
        }
        if (view.isSource()) {
            place(SOURCE);
        }
        if (view.isExample()) {
            place(EXAMPLE);
        }
        long kind = institutions.kind(tokens, view.first(), view.last() + 1);
        if (kind != 0) {
            place(kind);
            place(INSTITUTION);
        }
        place(OTHERS[Math.min(2, view.otherNames())]);
    }

    private void place(long what) {
        sink.feature(Template.PLACE, ANY, what, 0, 1, -1, -1);
    }

    private boolean hasColonBefore() {
        for (int i = view.first() - 1; i >= Math.max(0, view.first() - COLON_REACH); i--) {
            if (tokens.isMark(i, ':')) {
                return true;
            }
        }
        return false;
    }

    private long around(int token) {
        return token < 0 || token >= tokens.size() ? EDGE : symbol(token);
    }

    private long symbol(int token) {
        return passage.names().is(token) ? OTHER : tokens.symbol(token);
    }
}
