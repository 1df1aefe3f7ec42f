package io.newstape.article.clean;

import io.newstape.schema.ArticleStatus;
import io.newstape.text.WordLists;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tags that wires put before a headline: {@code UPDATE 2-}, {@code CORRECTED-}, {@code REFILE-}, {@code RPT-},
 * {@code STORY WITHDRAWN:}, {@code KILL -}, and several of them in a row.
 *
 * <p>A tag is in capitals and ends with a dash or colon, so that "Update on talks: ..." and "KILL BILL" stay
 * headlines. Some words can hardly be anything else ("Correction: ...", "Please disregard: ..."): their case doesn't
 * matter, but they end with a colon or with a dash between blanks. Its meaning goes into the status and the version, the headline keeps the rest.
 *
 * @param headline without the tags
 * @param status what the tags say of this version; the strongest where there are several
 * @param version 1 without a tag that counts; {@code UPDATE n} is the version after n others, and a correction,
 *     refiling or withdrawal comes after what it is about
 */
public record WireTag(String headline, ArticleStatus status, long version) {

    private static final int MOST_TAGS = 4;

    /**
     * The version of a withdrawal that the provider doesn't number: it must never be taken for an old one. Versions made of
     * times and takes stay below it for 300 years.
     */
    public static final long AFTER_ALL = 10_000_000_000_000L;

    private static final WordLists LISTS = WordLists.beside(WireTag.class);
    private static final Pattern UPDATE = tag("(?:" + words("tags-of-an-update") + ")(?:\\s(\\d{1,3}))?");
    private static final Pattern CORRECTION =
            tag(words("tags-of-a-correction"), words("tags-of-a-correction-in-any-case"));
    private static final Pattern WITHDRAWAL =
            tag(words("tags-of-a-withdrawal"), words("tags-of-a-withdrawal-in-any-case"));
    /** What was corrected, in a bracket of its own before the headline or behind it. */
    private static final String WHAT_WAS_CORRECTED =
            "[(\\[](?i:" + words("verbs-of-a-correction") + ")\\s[^()\\[\\]]{3,200}[)\\]]";

    private static final Pattern CORRECTED_BEFORE =
            Pattern.compile(WHAT_WAS_CORRECTED + "\\s{0,3}[-\u2013\u2014:]?\\s{0,3}");
    private static final Pattern CORRECTED_BEHIND = Pattern.compile(WHAT_WAS_CORRECTED + "$");
    private static final Pattern REPEAT = tag(words("tags-of-a-repeat"));
    private static final Pattern WITHDRAWN_ALONE =
            Pattern.compile("(?:" + words("headlines-of-a-withdrawal") + ")[.!]?");

    private static String words(String list) {
        return LISTS.named(list).stream().map(WireTag::expression).collect(Collectors.joining("|"));
    }

    private static String expression(String words) {
        return Arrays.stream(words.split(" - "))
                .map(part -> Arrays.stream(part.split(" ")).map(Pattern::quote).collect(Collectors.joining("\\s")))
                .collect(Collectors.joining("\\s{0,3}[-\u2013\u2014:]\\s{0,3}"));
    }

    /** @param inAnyCase words whose case doesn't matter */
    private static Pattern tag(String words, String inAnyCase) {
        return Pattern.compile(tag(words).pattern() + "|(?iu:" + inAnyCase
                + ")(?:\\s{0,3}[:\uFF1A]|\\s{1,3}[-\u2013\u2014]\\s)\\s{0,3}");
    }

    private static Pattern tag(String words) {
        return Pattern.compile("[\\[(\u3010\uFF08*]{0,3}(?:" + words + ")[\\])\u3011\uFF09*]{0,3}\\s{0,3}"
                + "(?:[-\u2013\u2014:\uFF1A]{1,2}|(?<=[\\])\u3011\uFF09]))\\s{0,3}");
    }

    public static WireTag of(String headline) {
        String rest = headline;
        ArticleStatus status = ArticleStatus.NEW;
        long version = 1;
        for (int i = 0; i < MOST_TAGS; i++) {
            String text = rest;
            Matcher update = UPDATE.matcher(rest);
            if (update.lookingAt()) {
                version += update.group(1) == null ? 1 : Long.parseLong(update.group(1));
                status = stronger(status, ArticleStatus.UPDATED);
                rest = rest.substring(update.end());
                continue;
            }
            Optional<String> corrected = without(CORRECTION, rest).or(() -> without(CORRECTED_BEFORE, text));
            Optional<String> withdrawn = without(WITHDRAWAL, rest);
            Optional<String> repeated = without(REPEAT, rest);
            if (withdrawn.isPresent()) {
                status = ArticleStatus.WITHDRAWN;
                version++;
                rest = withdrawn.get();
            } else if (corrected.isPresent()) {
                status = stronger(status, ArticleStatus.CORRECTED);
                version++;
                rest = corrected.get();
            } else if (repeated.isPresent()) {
                rest = repeated.get();
            } else {
                break;
            }
        }
        if (WITHDRAWN_ALONE.matcher(rest).matches()) {
            return new WireTag(rest, ArticleStatus.WITHDRAWN, version + 1);
        }
        if (CORRECTED_BEHIND.matcher(rest).find()) {
            version += status.compareTo(ArticleStatus.CORRECTED) < 0 ? 1 : 0;
            status = stronger(status, ArticleStatus.CORRECTED);
        }
        // a headline that is nothing but tags stays as it is: there is no other
        return new WireTag(rest.isEmpty() ? headline : rest, status, version);
    }

    private static Optional<String> without(Pattern tag, String headline) {
        Matcher m = tag.matcher(headline);
        return m.lookingAt() ? Optional.of(headline.substring(m.end())) : Optional.empty();
    }

    private static ArticleStatus stronger(ArticleStatus a, ArticleStatus b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
