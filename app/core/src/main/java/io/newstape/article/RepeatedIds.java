package io.newstape.article;

import io.newstape.article.format.CanonicalUrl;
import io.newstape.article.format.Draft;
import io.newstape.article.format.DraftSink;
import io.newstape.schema.Article;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes an id that a feed gives to several different articles for none: their addresses tell them apart. Otherwise each
 * item would be the correction of the one before it, and true signals would be taken back. It holds back the drafts of
 * an input until it has seen enough of them, and hands all on in their order.
 */
final class RepeatedIds implements DraftSink {

    private static final int MOST_DRAFTS = 1_000;
    private static final long MOST_CHARACTERS = 4_000_000;

    private final DraftSink next;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Runnable> held = new ArrayList<>();
    private long characters;

    RepeatedIds(DraftSink next) {
        this.next = next;
    }

    @Override
    public void found(Draft draft) {
        drafts.add(draft);
        hold(() -> next.found(draft));
        characters += draft.headline.length();
        draft.paragraphs.forEach(paragraph -> characters += paragraph.length());
        if (drafts.size() >= MOST_DRAFTS || characters > MOST_CHARACTERS) {
            handOn();
        }
    }

    @Override
    public void found(long line, Article article) {
        hold(() -> next.found(line, article));
        if (drafts.isEmpty()) {
            handOn();
        }
    }

    @Override
    public void refused(long line, String problem, String advice) {
        hold(() -> next.refused(line, problem, advice));
        if (drafts.isEmpty()) {
            handOn();
        }
    }

    private void hold(Runnable handing) {
        held.add(handing);
        if (held.size() > 2 * MOST_DRAFTS) {
            handOn();
        }
    }

    /** Hands on what is held back. To be called at the end of the input. */
    void handOn() {
        Map<String, List<Draft>> byId = new HashMap<>();
        for (Draft draft : drafts) {
            if (!draft.id.isBlank()) {
                byId.computeIfAbsent(draft.id.strip(), id -> new ArrayList<>()).add(draft);
            }
        }
        byId.values().stream()
                .filter(RepeatedIds::areDifferent)
                .flatMap(List::stream)
                .forEach(draft -> draft.id = "");
        drafts.clear();
        characters = 0;
        List<Runnable> all = List.copyOf(held);
        held.clear();
        all.forEach(Runnable::run);
    }

    /** Several articles, each with an address of its own. */
    private static boolean areDifferent(List<Draft> sameId) {
        Set<String> addresses = new HashSet<>();
        for (Draft draft : sameId) {
            Optional<CanonicalUrl> address = CanonicalUrl.of(draft.url);
            if (address.isEmpty() || !addresses.add(address.get().identity())) {
                return false;
            }
        }
        return sameId.size() > 1;
    }
}
