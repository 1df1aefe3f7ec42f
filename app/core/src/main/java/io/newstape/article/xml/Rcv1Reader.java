package io.newstape.article.xml;

import io.newstape.article.format.Draft;
import io.newstape.article.format.Draft.WrittenTime;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Reuters Corpus Volume 1: a {@code newsitem} a file, or several one after the other. It says the day and no hour. */
public final class Rcv1Reader extends CorpusReader {

    private static final Set<String> READ = Set.of("text", "metadata");

    public Rcv1Reader() {
        super("newsitem");
    }

    @Override
    Draft draft(Element item, long line) {
        Draft draft = new Draft(line);
        draft.profile = "rcv1";
        draft.provider = draft.profile;
        NotedElements in = new NotedElements(item, draft);
        draft.id = in.attribute("articleId", "itemid");
        draft.language = in.attribute("language", "xml:lang");
        draft.headline = in.text("headline", "headline", "title");
        draft.origin("paragraphs", "text");
        for (Element text : Elements.children(item, "text")) {
            Elements.children(text, "p").forEach(p -> draft.paragraphs.add(p.wholeText()));
            if (draft.paragraphs.isEmpty()) {
                draft.paragraphs.add(text.wholeText());
            }
        }
        draft.published = new WrittenTime("date", item.attr("date"));
        for (Element metadata : Elements.children(item, "metadata")) {
            readMetadata(metadata, draft);
        }
        in.tellUnread(READ);
        return draft;
    }

    private static void readMetadata(Element metadata, Draft draft) {
        for (Element codes : Elements.children(metadata, "codes")) {
            Elements.children(codes, "code").forEach(code -> draft.subjects.add(code.attr("code")));
            draft.origin("subjects", "codes");
        }
        for (Element dc : Elements.children(metadata, "dc")) {
            String value = dc.attr("value").strip();
            switch (dc.attr("element")) {
                case "dc.source" -> {
                    draft.source = value;
                    draft.origins.put("source", "dc.source");
                }
                case "dc.publisher" -> {
                    draft.source = draft.source.isEmpty() ? value : draft.source;
                    draft.origin("source", "dc.publisher");
                }
                case "dc.date.published" ->
                    draft.published =
                            draft.published.isEmpty() ? new WrittenTime("dc.date.published", value) : draft.published;
                default -> {
                    // places and creators are no part of an article
                }
            }
        }
    }
}
