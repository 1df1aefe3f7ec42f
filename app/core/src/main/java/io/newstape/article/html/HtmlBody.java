package io.newstape.article.html;

import io.newstape.article.clean.Boilerplate;
import io.newstape.article.html.PageNames.PagePart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the article in a page. Furniture goes first: what its tag, role or name says isn't the article. Then the body
 * is what the page marks as such, else the one {@code article} or {@code main}, else the element whose own paragraphs
 * have the most text outside links.
 */
final class HtmlBody {

    private static final String UNSEEN = "nav, aside, footer, form, [hidden], [aria-hidden=true], [role=navigation],"
            + " [role=complementary], [role=banner], [role=contentinfo], [role=search], [role=dialog],"
            + " [style*=display:none], [style*=display: none]";

    private static final int LEAST_TEXT = 80;
    private static final double MOST = 0.6;
    private static final double HALF = 0.5;
    private static final int LONGEST_HEADING = 60;

    private final Boilerplate boilerplate;
    private final PageNames names;

    HtmlBody(Boilerplate boilerplate, PageNames names) {
        this.boilerplate = boilerplate;
        this.names = names;
    }

    /** The paragraphs of the article of a page without furniture; changes the page. */
    List<String> paragraphs(Document page) {
        Element body = container(page);
        removeOtherArticles(body);
        return Blocks.of(body).stream()
                .filter(block -> !block.isLink() || block.isHeading())
                .map(Block::text)
                .toList();
    }

    /** Takes away what isn't the article. */
    void removeFurniture(Document page) {
        Set<Element> heads = holders(page);
        page.select(UNSEEN).stream().filter(element -> !heads.contains(element)).forEach(Element::remove);
        Map<Element, Integer> all = withDescendants(page);
        int total = all.getOrDefault(page, 0);
        for (Element element : page.body().select("[class], [id]")) {
            boolean most = all.getOrDefault(element, 0) > MOST * total;
            boolean furniture = names.is(PagePart.ALWAYS, element) || (!most && names.is(PagePart.FURNITURE, element));
            if (furniture && element != page.body() && !heads.contains(element)) {
                element.remove();
            }
        }
    }

    /** The page's h1 and marked bodies, and all that they lie in. */
    private static Set<Element> holders(Document page) {
        Set<Element> holders = new HashSet<>();
        for (Element head : page.select("h1, [itemprop=articleBody]")) {
            for (Element e = head; e != null && holders.add(e); e = e.parent()) {
                continue;
            }
        }
        return holders;
    }

    private Element container(Document page) {
        Map<Element, Integer> own = ownText(page);
        Map<Element, Integer> all = withDescendants(page);
        int total = all.getOrDefault(page, 0);
        List<Element> named = page.body().select("[class], [id]").stream()
                .filter(element -> names.is(PagePart.BODY, element))
                .toList();
        for (List<Element> marked : List.of(
                (List<Element>) page.select("[itemprop=articleBody]"),
                named,
                page.select("article"),
                page.select("main, [role=main]"))) {
            Optional<Element> largest = marked.stream().max(Comparator.comparingInt(e -> all.getOrDefault(e, 0)));
            if (largest.isPresent() && all.getOrDefault(largest.get(), 0) >= Math.min(LEAST_TEXT, total)) {
                return largest.get();
            }
        }
        return own.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(densest -> densest.getValue() >= LEAST_TEXT)
                .map(Map.Entry::getKey)
                .orElse(page.body());
    }

    /** For each element, how much text outside links its own paragraphs have; half of it counts for the one above. */
    private static Map<Element, Integer> ownText(Document page) {
        Map<Element, Integer> text = new LinkedHashMap<>();
        for (Block block : Blocks.of(page.body())) {
            if (!block.isLink() && !block.isHeading()) {
                int length = block.text().length() - block.linked();
                Element holder = block.element();
                Element parent = isParagraph(holder) && holder.parent() != null ? holder.parent() : holder;
                text.merge(parent, length, Integer::sum);
                if (parent.parent() != null && parent != page.body()) {
                    text.merge(parent.parent(), length / 2, Integer::sum);
                }
            }
        }
        return text;
    }

    private static boolean isParagraph(Element element) {
        return switch (element.normalName()) {
            case "p", "li", "blockquote", "td", "tr", "pre" -> true;
            default -> false;
        };
    }

    private static Map<Element, Integer> withDescendants(Document page) {
        Map<Element, Integer> all = new HashMap<>();
        for (Block block : Blocks.of(page.body())) {
            if (!block.isLink()) {
                int length = block.text().length() - block.linked();
                for (Element e = block.element(); e != null; e = e.parent()) {
                    all.merge(e, length, Integer::sum);
                }
            }
        }
        return all;
    }

    /** A heading such as "Related" in the article: its box goes, or, where it has none, all that follows it there. */
    private void removeOtherArticles(Element body) {
        List<Element> headings = new ArrayList<>();
        for (Block block : Blocks.of(body)) {
            if (block.text().length() <= LONGEST_HEADING && boilerplate.opensOtherArticles(block.text())) {
                headings.add(block.element());
            }
        }
        int length = headings.isEmpty() ? 0 : body.text().length();
        for (Element heading : headings) {
            Element box = heading.parent();
            if (heading == body || box == null) {
                continue;
            }
            boolean leads = heading.previousElementSiblings().stream().noneMatch(Element::hasText);
            if (!leads) {
                heading.nextElementSiblings().remove();
                heading.remove();
            } else if (box != body && box.text().length() < HALF * length) {
                box.remove();
            } else {
                // it stands above the article itself
                heading.remove();
            }
        }
    }
}
