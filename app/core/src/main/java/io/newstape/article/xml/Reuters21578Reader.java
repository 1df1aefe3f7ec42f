package io.newstape.article.xml;

import io.newstape.article.format.Draft;
import io.newstape.article.format.Draft.WrittenTime;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Reuters-21578: SGML with many {@code REUTERS} documents a file. A paragraph begins with an indented line. A document
 * that nobody processed ({@code TYPE="UNPROC"}) has its headline as the first line of its text.
 */
public final class Reuters21578Reader extends CorpusReader {

    private static final String SOURCE = "Reuters";
    private static final List<String> SUBJECTS =
            List.of("topics", "places", "people", "orgs", "exchanges", "companies");
    private static final Set<String> READ =
            Set.of("text", "topics", "places", "people", "orgs", "exchanges", "companies");

    private static final Pattern SIGNATURE = Pattern.compile("\\s+(?i:reuters?)[\\s.;]*$");
    private static final Pattern PARAGRAPH = Pattern.compile("\\n(?:\\s*\\n|(?=[ \\t]{2}))");

    public Reuters21578Reader() {
        super("reuters");
    }

    @Override
    Draft draft(Element document, long line) {
        Draft draft = new Draft(line);
        draft.profile = "reuters-21578";
        draft.provider = draft.profile;
        NotedElements in = new NotedElements(document, draft);
        draft.id = in.attribute("articleId", "newid");
        draft.source = SOURCE;
        draft.language = "en";
        Element date = in.first("date");
        draft.published = date == null
                ? WrittenTime.NONE
                : new WrittenTime("<DATE>", date.wholeText().strip());
        for (String name : SUBJECTS) {
            for (Element group : Elements.children(document, name)) {
                for (Element subject : Elements.children(group, "d")) {
                    draft.subjects.add(subject.wholeText());
                    draft.origin("subjects", name);
                }
            }
        }
        in.tellUnread(READ);
        for (Element text : Elements.children(document, "text")) {
            readText(text, draft);
        }
        return draft;
    }

    private static void readText(Element text, Draft draft) {
        NotedElements in = new NotedElements(text, draft);
        draft.headline = oneLine(in.text("headline", "title"));
        String body = printable(in.text("paragraphs", "body"));
        if (draft.headline.isEmpty() && body.isEmpty()) {
            String whole = printable(text.wholeOwnText()).strip();
            int end = whole.indexOf('\n');
            // a flash has stars before it
            draft.headline = (end < 0 ? whole : whole.substring(0, end)).replaceFirst("^\\*+\\s*", "");
            body = end < 0 ? "" : whole.substring(end);
        }
        for (String paragraph : PARAGRAPH.split(SIGNATURE.matcher(body).replaceFirst(""))) {
            draft.paragraphs.add(oneLine(paragraph));
        }
        in.tellUnread(Set.of());
    }

    /** The wire's own control characters say where a text begins and ends. */
    private static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.chars().forEach(c -> printable.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : (char) c));
        return printable.toString();
    }

    private static String oneLine(String text) {
        return printable(text).strip().replaceAll("\\s*\\n\\s*", " ");
    }
}
