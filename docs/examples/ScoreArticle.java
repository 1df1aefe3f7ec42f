import io.newstape.article.ArticleReader;
import io.newstape.article.ArticleText;
import io.newstape.article.format.ReadOptions;
import io.newstape.mention.MentionFinder;
import io.newstape.mention.master.ShippedMaster;
import io.newstape.schema.Article;
import io.newstape.schema.Sentiment;
import io.newstape.schema.TickerMention;
import io.newstape.sentiment.CompanyScorer;
import io.newstape.sentiment.Target;
import io.newstape.sentiment.score.BuiltInScorer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads articles from a file, and tells how good each is for each security that it names. */
class ScoreArticle {

    private static final MentionFinder FINDER = MentionFinder.with(ShippedMaster.get());
    private static final CompanyScorer SCORER = BuiltInScorer.shipped();

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        ReadOptions options = ReadOptions.defaults().withPublishedAt(Instant.parse("2024-11-11T00:00:00Z"));
        List<Article> articles = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            new ArticleReader().read(file.toString(), in, options, articles::add, System.err::println);
        }
        articles.forEach(ScoreArticle::print);
    }

    private static void print(Article article) {
        ArticleText text = ArticleText.of(article);
        List<TickerMention> mentions = FINDER.find(text).getMentions();
        List<String> rics = mentions.stream()
                .map(TickerMention::getRic)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        // all companies at once: a sentence that names two of them is split between them
        List<Target> targets = rics.stream().map(ric -> target(ric, mentions)).toList();
        List<Sentiment> sentiments = SCORER.score(text, targets);
        for (int i = 0; i < rics.size(); i++) {
            System.out.printf("%-7s %+.2f%n", rics.get(i), sentiments.get(i).getScore());
        }
    }

    private static Target target(String ric, List<TickerMention> mentions) {
        return new Target(
                ric,
                mentions.stream()
                        .filter(mention -> ric.equals(mention.getRic()))
                        .map(TickerMention::getSpan)
                        .toList());
    }
}
