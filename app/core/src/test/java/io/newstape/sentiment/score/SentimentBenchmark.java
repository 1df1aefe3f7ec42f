package io.newstape.sentiment.score;

import io.newstape.article.ArticleText;
import io.newstape.schema.Article;
import io.newstape.schema.ArticleField;
import io.newstape.schema.ArticleStatus;
import io.newstape.schema.Sentiment;
import io.newstape.schema.TextSpan;
import io.newstape.sentiment.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Time for an article of 2.4 KB with three companies, each named three times; and, in the same run, for VADER-style
 * scoring of the whole text once: split, lower case, a lexicon of 7,500 words, negations and boosters.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SentimentBenchmark {

    private static final List<String> COMPANIES = List.of("Toda & Co", "Kuroda Steel", "Hanabi Electric");
    private static final Set<String> NEGATIONS = Set.of("not", "no", "never", "without", "neither", "nor");
    private static final Set<String> BOOSTERS = Set.of("very", "sharply", "deeply", "extremely", "strongly");

    private BuiltInScorer scorer;
    private Article article;
    private List<Target> targets;
    private Map<String, Double> lexicon;
    private String text;

    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(SentimentBenchmark.class.getSimpleName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }

    @Setup
    public void prepare() {
        scorer = BuiltInScorer.shipped();
        article = article();
        targets = COMPANIES.stream().map(this::target).toList();
        text = article.getHeadline() + "\n" + String.join("\n", article.getParagraphs());
        lexicon = new HashMap<>();
        for (int i = 0; i < 7_500; i++) {
            lexicon.put("word" + i, (i % 9 - 4) / 2.0);
        }
        for (String word :
                List.of("strong", "weak", "rose", "fell", "fears", "gains", "losses", "slumped", "support")) {
            lexicon.put(word, 1.5);
        }
    }

    @Benchmark
    public List<Sentiment> threeCompanies() {
        return scorer.score(ArticleText.of(article), targets);
    }

    @Benchmark
    public double wholeTextOnceVaderStyle() {
        String[] words = text.split("\\s+");
        double sum = 0;
        for (int i = 0; i < words.length; i++) {
            Double valence = lexicon.get(bare(words[i]));
            if (valence != null) {
                double turned = valence;
                for (int back = 1; back <= 3 && back <= i; back++) {
                    String before = bare(words[i - back]);
                    turned *= NEGATIONS.contains(before) ? -0.74 : BOOSTERS.contains(before) ? 1.3 : 1;
                }
                sum += turned;
            }
        }
        return sum / Math.sqrt(sum * sum + 15);
    }

    private static String bare(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && !Character.isLetterOrDigit(word.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(word.charAt(to - 1))) {
            to--;
        }
        return word.substring(from, to).toLowerCase(Locale.ROOT);
    }

    private static Article article() {
        List<String> paragraphs = List.of(
                "TOKYO - Shares in Toda & Co <9931.T> rose 4% on Tuesday after the trading house raised its full-year"
                        + " profit forecast on strong demand for metals, while Kuroda Steel <5991.T> slumped to a"
                        + " three-year low on fears over the cost of coal.",
                "Toda now expects a net profit of 410 billion yen for the year to March, up from an earlier forecast"
                        + " of 360 billion yen and above the 392 billion yen that eleven analysts had expected on"
                        + " average. It said that it would buy back up to 3% of its shares by the end of June.",
                "Kuroda Steel <5991.T> said it would close a furnace in Kure for six weeks, after orders from makers"
                        + " of cars fell by a fifth in the quarter. The company did not change its dividend, but"
                        + " warned that prices for coal may stay high well into next year.",
                "Hanabi Electric <9902.T>, a maker of switches and sensors, was little changed. It signed an agreement"
                        + " with Toda & Co <9931.T> to supply charging points for a chain of car parks, with a value"
                        + " of about 12 billion yen over five years.",
                "\"The gap between those who sell metal and those who have to buy it could hardly be wider,\" said"
                        + " Ann Lind, an analyst at Kestrel Securities. \"We don't expect that to turn before the"
                        + " summer, and we have told clients so since the autumn of last year.\"",
                "The broader market closed 0.3% lower as a firmer yen weighed on exporters. Banks and insurers gained"
                        + " after yields on long bonds reached their highest in eleven years, traders said, and"
                        + " volumes were thin before a holiday on Wednesday.",
                "Among other movers, shippers lost ground for a fourth day on worries about freight rates, and a maker"
                        + " of games jumped by its daily limit after a report that a fund had built a stake of more"
                        + " than a tenth. The fund could not be reached at once.",
                "Kuroda Steel <5991.T> and Hanabi Electric <9902.T> report their results on Feb. 6, and analysts look"
                        + " for a fall in profit at both. Toda & Co <9931.T> holds a meeting for investors on the day"
                        + " after, at which its new head of metals will speak for the first time since he took over"
                        + " in October. Hanabi Electric <9902.T> has also said that it will move its head office from"
                        + " Osaka to Tokyo by the spring of next year, to be closer to those who buy from it.");
        return Article.newBuilder()
                .setArticleId("bench")
                .setStatus(ArticleStatus.NEW)
                .setSource("bench")
                .setPublishedAt(Instant.parse("2026-01-06T07:00:00Z"))
                .setHeadline("Toda & Co lifts outlook, Kuroda Steel tumbles")
                .setParagraphs(paragraphs)
                .build();
    }

    private Target target(String company) {
        List<TextSpan> mentions = new ArrayList<>();
        addMentions(mentions, article.getHeadline(), ArticleField.HEADLINE, -1, company);
        for (int i = 0; i < article.getParagraphs().size(); i++) {
            addMentions(mentions, article.getParagraphs().get(i), ArticleField.PARAGRAPH, i, company);
        }
        return new Target(company, mentions);
    }

    private static void addMentions(
            List<TextSpan> mentions, String text, ArticleField field, int paragraph, String company) {
        for (int at = text.indexOf(company); at >= 0; at = text.indexOf(company, at + 1)) {
            mentions.add(new TextSpan(field, paragraph, at, at + company.length()));
        }
    }
}
