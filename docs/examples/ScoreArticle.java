import io.newstape.Newstape;
import io.newstape.article.ArticleReader;
import io.newstape.article.format.ReadOptions;
import io.newstape.schema.Article;
import io.newstape.schema.ScoredMention;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads articles from a file in any format, and tells how good each is for each security that it names. */
class ScoreArticle {

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        ReadOptions options = ReadOptions.defaults().withPublishedAt(Instant.parse("2024-11-11T00:00:00Z"));
        List<Article> articles = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            new ArticleReader().read(file.toString(), in, options, articles::add, System.err::println);
        }
        Newstape newstape = Newstape.standard();
        for (Article article : articles) {
            for (ScoredMention mention : newstape.analyze(article)) {
                System.out.printf(
                        "%-7s %+.2f%n",
                        mention.getSecurity().getRic(), mention.getSentiment().getScore());
            }
        }
    }
}
