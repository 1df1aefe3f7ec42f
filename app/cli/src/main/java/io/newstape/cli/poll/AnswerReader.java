package io.newstape.cli.poll;

import io.newstape.article.ArticleReader;
import io.newstape.article.ReadObserver;
import io.newstape.article.format.ArticleFormat;
import io.newstape.article.format.Draft;
import io.newstape.article.format.Refusal;
import io.newstape.schema.Article;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the articles of an answer, as {@code publish} reads those of a file. Safe for use by several threads. */
final class AnswerReader {

    /** What servers send in place of news: a page with a form, a word about maintenance, a picture. */
    private static final Set<ArticleFormat> NO_FEED = EnumSet.of(
            ArticleFormat.HTML,
            ArticleFormat.PLAIN_TEXT,
            ArticleFormat.OTHER_XML,
            ArticleFormat.FOREIGN,
            ArticleFormat.BINARY);

    private final ArticleReader reader = new ArticleReader();

    /**
     * What an answer holds.
     *
     * @param articles oldest first, since the pipeline takes them in the order in which they are sent
     * @param heldBack ids of those that are dated by the end of an embargo
     * @param refusals what couldn't be read
     * @param notes what a person should know of the source
     * @param problem why the answer as a whole is no news; empty when it is
     */
    record ReadAnswer(
            List<Article> articles, Set<String> heldBack, List<Refusal> refusals, List<String> notes, String problem) {}

    ReadAnswer read(PolledSource source, byte[] body) {
        List<Article> articles = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        Seen seen = new Seen();
        reader.read(
                source.name(),
                new ByteArrayInputStream(body),
                source.options(),
                seen,
                article -> articles.add(inLanguage(article, source.language())),
                refusals::add);
        boolean asked = source.options().profile().format().isPresent();
        if (body.length == 0 || !asked && NO_FEED.contains(seen.format)) {
            return new ReadAnswer(
                    List.of(),
                    Set.of(),
                    List.of(),
                    List.of(),
                    what(body, seen.format) + " and no feed; check the address");
        }
        refusals.removeIf(Refusal::isOfEmptyInput);
        articles.sort(Comparator.comparing(Article::getPublishedAt));
        String problem = articles.isEmpty() && !refusals.isEmpty()
                ? "nothing in the answer can be read: " + refusals.get(0).problem()
                : "";
        return new ReadAnswer(articles, seen.heldBack, refusals, seen.notes, problem);
    }

    private static String what(byte[] body, ArticleFormat format) {
        return body.length == 0
                ? "the answer is empty"
                : switch (format) {
                    case HTML -> "the answer is a web page";
                    case PLAIN_TEXT -> "the answer is plain text";
                    case FOREIGN -> "the answer is text of another kind";
                    case BINARY -> "the answer is no text";
                    default -> "the answer is XML of an unknown kind";
                };
    }

    private static Article inLanguage(Article article, String language) {
        return article.getLanguage() != null || language.isEmpty()
                ? article
                : Article.newBuilder(article).setLanguage(language).build();
    }

    /** Remembers the format, and what is under embargo. An input of an unknown character set has no format. */
    private static final class Seen implements ReadObserver {

        private final List<String> notes = new ArrayList<>();
        private final Set<String> heldBack = new HashSet<>();
        private ArticleFormat format = ArticleFormat.BINARY;

        @Override
        public void recognised(ArticleFormat recognised, Charset charset, boolean packed) {
            format = recognised;
        }

        @Override
        public void made(long line, Draft draft, Article article) {
            // the articles come another way
            if (draft != null && draft.heldBack) {
                heldBack.add(article.getArticleId());
            }
        }

        @Override
        public void noted(String note) {
            notes.add(note);
        }
    }
}
