package io.newstape.article;

import io.newstape.article.clean.Boilerplate;
import io.newstape.article.clean.BoilerplateRules;
import io.newstape.article.clean.PlainTextReader;
import io.newstape.article.format.ArticleFormat;
import io.newstape.article.format.DeclaredCharset;
import io.newstape.article.format.DraftSink;
import io.newstape.article.format.ForeignFormat;
import io.newstape.article.format.FormatReader;
import io.newstape.article.format.LeadIn;
import io.newstape.article.format.ReadOptions;
import io.newstape.article.format.Refusal;
import io.newstape.article.format.Rejected;
import io.newstape.article.format.SafeExcerpt;
import io.newstape.article.format.SourceText;
import io.newstape.article.format.Unpacked;
import io.newstape.article.format.XmlProlog;
import io.newstape.article.html.HtmlReader;
import io.newstape.article.html.PageNames;
import io.newstape.article.json.JsonReader;
import io.newstape.article.json.TableReader;
import io.newstape.article.xml.FeedReader;
import io.newstape.article.xml.NewsMlReader;
import io.newstape.article.xml.NitfReader;
import io.newstape.article.xml.Rcv1Reader;
import io.newstape.article.xml.Reuters21578Reader;
import io.newstape.schema.Article;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads news in any format of {@link ArticleFormat} and gives its articles, clean and ready for the topic.
 *
 * <p>Whatever the input holds, nothing is lost in silence: each article goes to the one consumer, and for each that
 * can't be read the other gets a reason. A gzip file is read as what is in it. Formats with several articles are read one at a time and need the room of
 * the largest. The same bytes with the same options give the same articles, on every machine and at any time.
 *
 * <p>Immutable, and safe for use by several threads.
 */
public final class ArticleReader {

    private final Boilerplate boilerplate = new Boilerplate(BoilerplateRules.builtIn());
    private final PageNames pageNames = PageNames.builtIn();

    /**
     * Reads the whole input; closing it is left to the caller.
     *
     * @param name what to call the input in refusals, such as a file's name
     * @param in the bytes
     * @param options what the articles may not say themselves
     * @param articles takes the articles, in the order of the input; what it throws ends the reading and is thrown
     * @param refusals takes the refusals, in the order of the input
     */
    public void read(
            String name, InputStream in, ReadOptions options, Consumer<Article> articles, Consumer<Refusal> refusals) {
        read(name, in, options, ReadObserver.NONE, articles, refusals);
    }

    /**
     * The same, for somebody who wants to know how the input was understood.
     *
     * @param observer is told of the format, and of each article before it is handed on
     */
    public void read(
            String name,
            InputStream in,
            ReadOptions options,
            ReadObserver observer,
            Consumer<Article> articles,
            Consumer<Refusal> refusals) {
        Objects.requireNonNull(options, "options");
        ReadSession session =
                new ReadSession(name, new ArticleMaker(options, boilerplate), options, observer, articles, refusals);
        boolean oneOwner =
                options.source() != null || options.profile().provider().isPresent();
        RepeatedIds sink = new RepeatedIds(session, oneOwner, observer::noted);
        try {
            read(in, options, observer, sink);
        } catch (IOException e) {
            sink.refused(
                    0,
                    "reading it failed: " + SafeExcerpt.briefly(String.valueOf(e.getMessage())),
                    "What came before the failure was read. Get the input anew.");
        }
        sink.handOn();
        session.close();
    }

    private void read(InputStream in, ReadOptions options, ReadObserver observer, DraftSink sink) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in, DeclaredCharset.HEAD);
        byte[] head = head(bytes);
        boolean packed = Unpacked.isPacked(head);
        if (packed) {
            bytes = new BufferedInputStream(new Unpacked(bytes), DeclaredCharset.HEAD);
            head = head(bytes);
        }
        DeclaredCharset declared;
        try {
            declared = DeclaredCharset.of(head);
        } catch (Rejected e) {
            sink.refused(1, e.problem(), e.advice());
            return;
        }
        bytes.skipNBytes(declared.markLength());
        SourceText text = new SourceText(bytes, declared.charset(), declared.markLength());
        Optional<LeadIn> before = LeadIn.of(text.head(ArticleFormat.HEAD));
        before.ifPresent(leadIn -> {
            text.blank(leadIn.length());
            observer.noted("what stands before the document was passed over: '" + leadIn.excerpt() + "'");
        });
        String start = text.head(ArticleFormat.HEAD);
        ArticleFormat format = options.profile().format().orElseGet(() -> ArticleFormat.of(start));
        observer.recognised(format, declared.charset(), packed);
        reader(format, options).read(text, sink);
        text.spacedNul()
                .ifPresent(nul -> observer.noted("NULs were taken for spaces, the first in line " + nul.line()
                        + " (byte " + nul.offset() + "); nobody knows what stood there"));
    }

    private static String root(SourceText text) throws IOException {
        return XmlProlog.of(text.head(ArticleFormat.HEAD))
                .map(prolog -> " with the root <" + SafeExcerpt.briefly(prolog.root()) + ">")
                .orElse("");
    }

    /** As far as it can be read or unpacked: what is wrong behind it is told when it is read. */
    private static byte[] head(BufferedInputStream bytes) throws IOException {
        bytes.mark(DeclaredCharset.HEAD);
        byte[] head = new byte[DeclaredCharset.HEAD];
        int length = 0;
        try {
            for (int count = bytes.read(head, 0, head.length); count > 0; ) {
                length += count;
                count = bytes.read(head, length, head.length - length);
            }
        } catch (IOException e) {
            if (length == 0) {
                throw e;
            }
        }
        bytes.reset();
        return Arrays.copyOf(head, length);
    }

    private FormatReader reader(ArticleFormat format, ReadOptions options) {
        return switch (format) {
            case PLAIN_TEXT -> new PlainTextReader(boilerplate, options.maxTextBytes());
            case HTML -> new HtmlReader(boilerplate, pageNames);
            case FEED -> new FeedReader(options.address());
            case NEWSML_G2 -> new NewsMlReader();
            case NITF -> new NitfReader();
            case RCV1 -> new Rcv1Reader();
            case REUTERS_21578 -> new Reuters21578Reader();
            case JSON -> new JsonReader(options);
            case OTHER_XML ->
                (text, findings) -> findings.refused(
                        1,
                        "it is XML or SGML" + root(text) + ", but neither RSS, Atom, NewsML-G2, NITF, RCV1 nor"
                                + " Reuters-21578",
                        "Convert it to one of these, or to JSON Lines with headline, body and publishedAt; each document of the file is an article.");
            case TABLE -> new TableReader(options.profile());
            case FOREIGN ->
                (text, findings) -> ForeignFormat.of(text.head(ArticleFormat.HEAD))
                        .ifPresent(foreign -> findings.refused(1, "it is " + foreign.title(), foreign.advice()));
            case BINARY ->
                (text, findings) -> findings.refused(
                        0,
                        "it is no text",
                        "newstape reads plain text, HTML, RSS, Atom, NewsML-G2, NITF, RCV1, Reuters-21578, JSON and tables (CSV).");
        };
    }
}
