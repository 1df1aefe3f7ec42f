package io.newstape.sentiment;

/** Views of test sentences: "[Toda <9931.T>] rose." as Toda sees it. */
final class Views {

    private static final HitFinder FINDER = new HitFinder(Lexicon.shipped());
    private static final Kinds KINDS = Kinds.shipped();

    private Views() {}

    static Passage passage(String text) {
        return new Passage(text, FINDER, KINDS);
    }

    static View view(String marked) {
        Marked text = Marked.of("0 " + marked);
        return View.of(passage(text.text()), text.start(), text.end());
    }

    /** What the phrase that begins with this word is believed to be worth. */
    static double belief(String marked, String word) {
        View view = view(marked);
        Tokens tokens = view.passage().tokens();
        long symbol = Symbols.of(word);
        for (int i = 0; i < view.passage().hits().size(); i++) {
            if (tokens.is(view.passage().hits().get(i).first(), symbol)) {
                return view.belief(i);
            }
        }
        throw new IllegalArgumentException("no phrase begins with '" + word + "' in: " + marked);
    }

    /** The phrase that begins with this word. */
    static Hit hit(String text, String word) {
        Passage passage = passage(text);
        return passage.hits().stream()
                .filter(hit -> passage.tokens().is(hit.first(), Symbols.of(word)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no phrase begins with '" + word + "' in: " + text));
    }
}
