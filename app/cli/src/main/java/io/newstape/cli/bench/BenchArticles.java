package io.newstape.cli.bench;

import io.newstape.mention.master.Listing;
import io.newstape.mention.master.ShippedMaster;
import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Articles as a wire sends them in number, the same ones each time: some companies in each, a few of them in the news
 * all the time and most of them now and then, text of a given length.
 *
 * @param companies that an article names with their RICs, 1 to 20
 * @param characters of headline and paragraphs together, 200 or more; an article is longer by less than a sentence
 */
public record BenchArticles(int companies, int characters) {

    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final Duration STEP = Duration.ofSeconds(20);

    private static final List<String> NEWS = List.of(
            "%s raised its full-year forecast after demand for its products grew by %d%%. ",
            "%s cut its outlook and said orders fell by %d%% in the quarter. ",
            "Shares of %s rose as much as %d%% in early trading before they gave back some of the gain. ",
            "%s won a contract worth $%d million, its largest in the region this year. ",
            "%s said it would close a plant with %d workers because of weak demand. ",
            "Regulators opened a probe into %s over sales of $%d million. ");

    private static final List<String> FILLING = List.of(
            "Analysts had expected a change of about %d%%, according to estimates that were collected last week. ",
            "The board will decide on the dividend in %d weeks, the chief executive told reporters. ",
            "The plan needs the approval of the works council and would take %d months. ",
            "The currency moved by %d basis points against the dollar in the same session. ",
            "A spokeswoman declined to comment on the talks, which began %d days ago. ",
            "The order book covers the next %d quarters, and prices for raw materials have been stable. ");

    public BenchArticles {
        if (companies < 1 || companies > 20 || characters < 200) {
            throw new IllegalArgumentException(companies + " companies, " + characters + " characters");
        }
    }

    /** The first {@code count} articles, 20 seconds of event time apart. */
    public List<Article> first(int count) {
        List<Listing> listings = ShippedMaster.get().rows();
        SplittableRandom random = new SplittableRandom(7);
        List<Article> articles = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            articles.add(article(i, listings, random));
        }
        return articles;
    }

    private Article article(int number, List<Listing> listings, SplittableRandom random) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < companies; i++) {
            Listing listing = listings.get((int) (listings.size() * Math.pow(random.nextDouble(), 2)));
            names.add(listing.name() + " (" + listing.ric() + ")");
        }
        String headline = sentence(NEWS, names.get(0), random).strip();
        List<String> paragraphs = new ArrayList<>();
        int length = headline.length();
        for (int i = 0; i < companies || length < characters; i++) {
            String paragraph = (i < companies ? sentence(NEWS, names.get(i), random) : "")
                    + sentence(FILLING, "", random)
                    + sentence(FILLING, "", random).strip();
            paragraphs.add(paragraph);
            length += paragraph.length();
        }
        return Article.newBuilder()
                .setArticleId("bench-" + number)
                .setVersion(1)
                .setStatus(ArticleStatus.NEW)
                .setSource("Bench Wire")
                .setPublishedAt(START.plus(STEP.multipliedBy(number)))
                .setHeadline(headline)
                .setParagraphs(paragraphs)
                .build();
    }

    private static String sentence(List<String> patterns, String name, SplittableRandom random) {
        String pattern = patterns.get(random.nextInt(patterns.size()));
        int number = random.nextInt(2, 90);
        return name.isEmpty() ? pattern.formatted(number) : pattern.formatted(name, number);
    }
}
