package io.newstape.article;

import io.newstape.article.format.CanonicalUrl;
import io.newstape.article.format.Draft;
import io.newstape.article.format.DraftSink;
import io.newstape.article.format.SafeExcerpt;
import io.newstape.schema.Article;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Takes an id that a feed gives to several different articles for none: their addresses tell them apart, or else their
 * texts. The same with an address that all have, such as that of the feed's site. Otherwise each item would be the
 * correction of the one before it, and true signals would be taken back. Records of one article that differ in their
 * tags alone become one, see {@link SharedRecords}. It holds back the drafts of an input until it
 * has seen enough of them, and hands all on in their order.
 */
final class RepeatedIds implements DraftSink {

    private static final int MOST_DRAFTS = 1_000;
    private static final long MOST_CHARACTERS = 4_000_000;

    /** Two articles with the same words may be two versions of one; three without any in common are three. */
    private static final int CERTAIN = 3;

    private static final double SAME_STORY = 0.5;
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final DraftSink next;
    private final boolean oneOwner;
    private final Consumer<String> notes;
    private final Set<String> noted = new HashSet<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Runnable> held = new ArrayList<>();
    private final EarlierRecords earlier = new EarlierRecords();
    private Set<Draft> absorbed = Set.of();
    private long characters;

    /**
     * @param oneOwner whether all ids are known to be one provider's, whatever source an article names
     * @param notes is told once of each kind of id that was taken for none, with source and reason
     */
    RepeatedIds(DraftSink next, boolean oneOwner, Consumer<String> notes) {
        this.next = next;
        this.oneOwner = oneOwner;
        this.notes = notes;
    }

    @Override
    public void found(Draft draft) {
        drafts.add(draft);
        hold(() -> {
            if (!absorbed.contains(draft)) {
                next.found(draft);
            }
        });
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
        grouped(draft -> draft.id.strip()).values().forEach(RepeatedIds::nameProvider);
        grouped(this::ownId).values().forEach(same -> {
            String id = same.get(0).id.strip();
            if (ProviderId.isNone(id)) {
                note(same.get(0), "'" + SafeExcerpt.briefly(id) + "' is no id", "the address counts, or else the text");
            } else if (haveAddressesOfTheirOwn(same) || areStories(same)) {
                same.forEach(draft -> draft.id = "");
                note(
                        same.get(0),
                        same.size() + " articles have the id '" + SafeExcerpt.briefly(id) + "'",
                        "it is taken for none, and the address counts, or else the text");
            }
        });
        grouped(draft -> draft.id.isBlank() || ProviderId.isNone(draft.id.strip()) ? address(draft) : "")
                .forEach((address, same) -> {
                    if (areStories(same)) {
                        same.forEach(draft -> draft.sharedAddress = true);
                        note(
                                same.get(0),
                                same.size() + " articles have the address " + SafeExcerpt.briefly(address),
                                "it is nobody's name, and the text counts");
                    }
                });
        absorbed = SharedRecords.absorbed(drafts);
        absorbed.stream()
                .min(Comparator.comparingLong(draft -> draft.line))
                .ifPresent(draft -> note(
                        draft,
                        "records such as that of line " + draft.line + " differ from one before in their tags alone",
                        "they are one article with the symbols and subjects of all"));
        drafts.stream()
                .filter(draft -> !absorbed.contains(draft))
                .filter(earlier::hasOtherTags)
                .reduce((first, second) -> first)
                .ifPresent(
                        draft -> note(
                                draft,
                                "the record of line " + draft.line
                                        + " differs from one far before it in its tags alone",
                                "it takes the place of that one; sort the input, so that the records of an article stand together"));
        drafts.clear();
        characters = 0;
        List<Runnable> all = List.copyOf(held);
        held.clear();
        all.forEach(Runnable::run);
    }

    /** What takes an article back, or changes it, seldom says again whose it is. */
    private static void nameProvider(List<Draft> same) {
        List<String> named = same.stream()
                .map(RepeatedIds::owner)
                .filter(owner -> !owner.isBlank())
                .distinct()
                .toList();
        if (named.size() == 1) {
            same.stream().filter(draft -> owner(draft).isBlank()).forEach(draft -> draft.provider = named.get(0));
        }
    }

    /** Two owners may well have the same. */
    private String ownId(Draft draft) {
        String id = draft.id.strip();
        return id.isEmpty() || oneOwner ? id : id + '\n' + owner(draft).strip();
    }

    private static String owner(Draft draft) {
        return draft.provider.isBlank() ? draft.source : draft.provider;
    }

    private Map<String, List<Draft>> grouped(Function<Draft, String> key) {
        Map<String, List<Draft>> groups = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            String name = key.apply(draft);
            if (!name.isEmpty()) {
                groups.computeIfAbsent(name, all -> new ArrayList<>()).add(draft);
            }
        }
        return groups;
    }

    private void note(Draft example, String found, String rule) {
        String source = example.source.isBlank() ? example.provider : example.source;
        if (noted.add(rule)) {
            notes.accept((source.isBlank() ? "" : SafeExcerpt.briefly(source) + ": ") + found + "; " + rule);
        }
    }

    private static String address(Draft draft) {
        return CanonicalUrl.of(draft.url).map(CanonicalUrl::identity).orElse("");
    }

    private static boolean haveAddressesOfTheirOwn(List<Draft> same) {
        Set<String> addresses = new HashSet<>();
        return same.size() > 1
                && same.stream()
                        .map(RepeatedIds::address)
                        .allMatch(address -> !address.isEmpty() && addresses.add(address));
    }

    /** Articles without numbers of versions whose headlines tell of different things. */
    private static boolean areStories(List<Draft> same) {
        if (same.size() < CERTAIN || same.stream().anyMatch(draft -> isNumbered(draft) || draft.headline.isBlank())) {
            return false;
        }
        List<Set<String>> headlines = new ArrayList<>();
        for (Draft draft : same) {
            Set<String> words = words(draft.headline);
            // a few are enough to compare with: the next version of a story looks like the one before it
            int from = Math.max(0, headlines.size() - CERTAIN);
            if (headlines.subList(from, headlines.size()).stream()
                    .anyMatch(other -> share(words, other) > SAME_STORY)) {
                return false;
            }
            headlines.add(words);
        }
        return true;
    }

    private static boolean isNumbered(Draft draft) {
        return draft.version > 0 || draft.take > 0;
    }

    private static Set<String> words(String headline) {
        Set<String> words = new HashSet<>(List.of(WORDS.split(headline.toLowerCase(Locale.ROOT))));
        words.remove("");
        return words;
    }

    private static double share(Set<String> some, Set<String> others) {
        long both = some.stream().filter(others::contains).count();
        return both / (double) Math.max(1, Math.min(some.size(), others.size()));
    }
}
