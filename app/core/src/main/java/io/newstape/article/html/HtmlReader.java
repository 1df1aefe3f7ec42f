package io.newstape.article.html;

import io.newstape.article.clean.Boilerplate;
import io.newstape.article.format.BadBytes;
import io.newstape.article.format.BadText;
import io.newstape.article.format.Draft;
import io.newstape.article.format.DraftSink;
import io.newstape.article.format.FormatReader;
import io.newstape.article.format.SourceText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;

/**
 * One HTML page, one article. A page that lists several is refused.
 *
 * <p>jsoup and rules of our own: the readability ports on Maven Central have had no release for years, and decide by
 * class names that can't be extended without a new release of theirs.
 */
public final class HtmlReader implements FormatReader {

    /** Characters of one page with its markup. */
    static final int LARGEST = 8 * 1024 * 1024;

    private final HtmlBody body;

    public HtmlReader(Boilerplate boilerplate, PageNames names) {
        this.body = new HtmlBody(boilerplate, names);
    }

    @Override
    public void read(SourceText text, DraftSink findings) throws IOException {
        text.takeNulsForSpaces();
        Optional<String> html = text.rest(LARGEST);
        if (html.isEmpty()) {
            findings.refused(
                    0,
                    "the page is too long: more than " + LARGEST + " characters",
                    "No article needs as many. Split it.");
            return;
        }
        Optional<BadBytes> bad = text.badBytesIn(html.get());
        if (bad.isPresent()) {
            BadText.refuse(bad.get(), text.charset(), findings);
            return;
        }
        Document page = Html.page(html.get());
        Draft draft = new Draft(1);
        HtmlMetadata metadata = new HtmlMetadata(page);
        metadata.into(draft);
        body.removeFurniture(page);
        List<String> structured = metadata.articleBody();
        int listed = structured.isEmpty() ? ListedArticles.on(page) : 1;
        if (listed > 1) {
            findings.refused(
                    0,
                    "the page lists " + listed + " articles",
                    "A page is read as one article. Read the site's feed, or save the page of each article.");
            return;
        }
        List<String> visible = body.paragraphs(page);
        draft.paragraphs.addAll(length(structured) > 2 * length(visible) ? structured : visible);
        findings.found(draft);
    }

    private static int length(List<String> paragraphs) {
        return paragraphs.stream().mapToInt(String::length).sum();
    }
}
