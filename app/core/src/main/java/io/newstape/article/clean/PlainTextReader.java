package io.newstape.article.clean;

import io.newstape.article.format.BadBytes;
import io.newstape.article.format.BadText;
import io.newstape.article.format.Draft;
import io.newstape.article.format.DraftSink;
import io.newstape.article.format.FormatReader;
import io.newstape.article.format.PublicationTime;
import io.newstape.article.format.Rejected;
import io.newstape.article.format.SizeLimit;
import io.newstape.article.format.SourceText;
import io.newstape.text.PlainWhitespace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plain text as a crawler leaves it: one article a file, the title on the first line, then the body and whatever else
 * stood on the page.
 *
 * <p>A line among the first few that is nothing but a time, perhaps behind "Published", is the time of publication.
 * The source is read from a dateline such as {@code TOKYO, Dec 16 (Agency) -} or {@code Example.Net -}; the dateline
 * stays in the text.
 */
public final class PlainTextReader implements FormatReader {

    private static final int LONGEST_HEADLINE = 250;
    private static final int HEAD_LINES = 10;

    /** What isn't the article may be a good part of a page. */
    private static final int ROOM = 4;

    private static final Pattern DATED = Pattern.compile(
            "(?:(published|posted|date|updated|last updated)(?: on| at)?:?\\s?)?(.{8,60})", Pattern.CASE_INSENSITIVE);
    private static final Pattern AGENCY = Pattern.compile(
            "[\\p{Lu}\\d][\\p{L}\\d .,/'-]{0,60}\\(([\\p{Lu}][\\p{L}\\d .&-]{1,30})\\)\\s?(?:--?|\u2013|\u2014)\\s.*");
    private static final Pattern SITE =
            Pattern.compile("((?:[A-Za-z\\d-]{2,30}\\.){1,2}[A-Za-z]{2,5})\\s(?:--?|\u2013|\u2014)\\s.*");

    private final Boilerplate boilerplate;
    private final int limit;

    public PlainTextReader(Boilerplate boilerplate, int maxTextBytes) {
        this.boilerplate = boilerplate;
        this.limit = (int) Math.min(Integer.MAX_VALUE / 2, (long) ROOM * maxTextBytes);
    }

    @Override
    public void read(SourceText text, DraftSink findings) throws IOException {
        text.takeNulsForSpaces();
        Optional<String> all = text.rest(limit);
        if (all.isEmpty()) {
            Rejected tooLong = SizeLimit.tooLong("more than " + limit + " characters", limit / ROOM);
            findings.refused(0, tooLong.problem(), tooLong.advice());
            return;
        }
        Optional<BadBytes> bad = text.badBytesIn(all.get());
        if (bad.isPresent()) {
            BadText.refuse(bad.get(), text.charset(), findings);
        } else if (all.get().isBlank()) {
            findings.refused(0, "it is empty", "");
        } else {
            findings.found(draft(all.get()));
        }
    }

    private Draft draft(String text) {
        Draft draft = new Draft(1);
        List<String> paragraphs = new ArrayList<>(PlainParagraphs.of(withHeadlineApart(text)));
        // a crawler may take the page's buttons for its first lines
        while (paragraphs.size() > 1 && boilerplate.isFurniture(PlainWhitespace.of(paragraphs.get(0)))) {
            paragraphs.remove(0);
        }
        String first = paragraphs.get(0);
        boolean alert = paragraphs.size() == 1 && !first.endsWith(".");
        if (first.length() <= LONGEST_HEADLINE && (paragraphs.size() > 1 || alert)) {
            draft.headline = first;
            paragraphs.remove(0);
        }
        takeTime(draft, paragraphs);
        draft.source = source(paragraphs);
        draft.paragraphs.addAll(paragraphs);
        return draft;
    }

    /** The first line is the title, also where no empty line follows it. */
    private static String withHeadlineApart(String text) {
        String stripped = text.strip();
        int end = stripped.indexOf('\n');
        return end < 0 ? stripped : stripped.substring(0, end) + "\n" + stripped.substring(end);
    }

    private static void takeTime(Draft draft, List<String> paragraphs) {
        for (int i = 0; i < Math.min(HEAD_LINES, paragraphs.size()); i++) {
            Matcher m = DATED.matcher(PlainWhitespace.of(paragraphs.get(i)));
            if (m.matches() && PublicationTime.parse(m.group(2)).isPresent()) {
                draft.published = new Draft.WrittenTime("the date line", m.group(2));
                paragraphs.remove(i);
                return;
            }
        }
    }

    private static String source(List<String> paragraphs) {
        for (String paragraph : paragraphs.subList(0, Math.min(HEAD_LINES, paragraphs.size()))) {
            String start = paragraph.substring(0, Math.min(160, paragraph.length()));
            Matcher agency = AGENCY.matcher(start);
            if (agency.matches()) {
                return agency.group(1);
            }
            Matcher site = SITE.matcher(start);
            if (site.matches()) {
                return site.group(1);
            }
        }
        return "";
    }
}
