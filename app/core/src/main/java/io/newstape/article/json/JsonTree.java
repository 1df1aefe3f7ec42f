package io.newstape.article.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.article.format.SafeExcerpt;
import io.newstape.article.format.SourceText;
import java.io.CharArrayReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tree of a JSON object, with the lines of the objects in its lists.
 *
 * <p>A broken object in a list of articles costs itself alone: it is left out, and the parser begins anew behind it, in
 * the same list. To the parser the text before it is only the brackets that are open there.
 */
final class JsonTree {

    private static final String INCOMPLETE = "the JSON object that starts here isn't complete";

    /** The text with a bracket before it: an object is the first of a list, and others may follow a broken one. */
    private final String text;

    private final char[] given;
    private final JsonLines lines;
    private final ObjectReader reader;
    private final ArticleLists lists;
    private final JsonResync resync;
    private final List<OpenNode> open = new ArrayList<>();
    private final ArrayNode all = JsonNodeFactory.instance.arrayNode();
    private final List<BrokenPart> faults = new ArrayList<>();
    private final Map<JsonNode, Long> starts = new IdentityHashMap<>();
    private final Set<JsonNode> torn = Collections.newSetFromMap(new IdentityHashMap<>());
    private final BitSet bad = new BitSet();
    private int lastStart;
    private int lastEnd;

    /** @param line of its first character */
    JsonTree(String object, long line, ObjectReader reader, ArticleLists lists, ArticleLikeness likeness) {
        this.text = "[" + object;
        this.given = text.toCharArray();
        this.lines = new JsonLines(text, line);
        this.reader = reader;
        this.lists = lists;
        this.resync = new JsonResync(text, reader, likeness);
        for (int at = text.indexOf(SourceText.BAD); at >= 0; at = text.indexOf(SourceText.BAD, at + 1)) {
            bad.set(at);
        }
        try {
            for (int from = 0; from >= 0 && from < text.length(); ) {
                from = read(from);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can't be read", e);
        }
    }

    /** The object; or none when it is broken, and those that were found behind it. */
    Iterable<JsonNode> objects() {
        return all;
    }

    List<BrokenPart> faults() {
        return faults;
    }

    /** Where an object in a list starts, or else the line given. */
    long line(JsonNode object, long otherwise) {
        return starts.getOrDefault(object, otherwise);
    }

    /** Whether an object is only what was left of an envelope that is broken itself. */
    boolean isTorn(JsonNode object) {
        return torn.contains(object);
    }

    /** Reads from a place on, to the end or to the next fault; returns where to go on, or -1. */
    private int read(int from) throws IOException {
        StringBuilder brackets = new StringBuilder();
        open.forEach(level -> brackets.append(level.node.isArray() ? "[" : "{\"\":"));
        int base = from - brackets.length();
        brackets.getChars(0, brackets.length(), given, base);
        lastStart = from;
        lastEnd = from;
        try (JsonParser parser = reader.createParser(new CharArrayReader(given, base, given.length - base))) {
            for (OpenNode level : open) {
                parser.nextToken();
                if (!level.node.isArray()) {
                    parser.nextToken();
                }
            }
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                lastStart = base + (int) parser.currentTokenLocation().getCharOffset();
                take(token, parser, base + (int) parser.currentLocation().getCharOffset());
                lastEnd = base + (int) parser.currentLocation().getCharOffset();
                if (open.isEmpty()) {
                    return -1;
                }
            }
            return -1;
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            return goOn(e, at == null ? lastEnd : Math.max(lastStart, base + (int) at.getCharOffset()));
        }
    }

    private void take(JsonToken token, JsonParser parser, int end) throws IOException {
        switch (token) {
            case START_ARRAY ->
                open.add(new OpenNode(open.isEmpty() ? all : JsonNodeFactory.instance.arrayNode(), lastStart));
            case START_OBJECT -> open.add(new OpenNode(JsonNodeFactory.instance.objectNode(), lastStart));
            case FIELD_NAME -> top().name = parser.currentName();
            case END_ARRAY, END_OBJECT -> close(open.remove(open.size() - 1), end);
            default -> attach(JsonScalar.of(token, parser));
        }
    }

    private OpenNode top() {
        return open.get(open.size() - 1);
    }

    private void attach(JsonNode node) {
        if (!open.isEmpty()) {
            top().add(node);
        }
    }

    private void close(OpenNode level, int end) {
        int parent = open.size() - 1;
        if (parent >= 0 && open.get(parent).node.isArray()) {
            starts.put(level.node, lines.of(level.start));
            if (!bad.isEmpty() && parent == list(level.node) && forgetBad(level.start, end)) {
                fault(lines.of(level.start), end, "");
                if (parent == 0 && !lists.in(level.node).parts().isEmpty()) {
                    torn.add(level.node);
                } else {
                    return;
                }
            }
        }
        attach(level.node);
    }

    /** What becomes of a fault; returns where to go on, or -1. */
    private int goOn(JsonProcessingException fault, int at) {
        int list = list();
        boolean ended = fault instanceof JsonEOFException || isEndOrNext(at);
        String problem = ended ? INCOMPLETE : "no valid JSON: " + SafeExcerpt.briefly(fault.getOriginalMessage());
        if (list == open.size() - 1) {
            int next = resync.next(lastEnd);
            String between = text.substring(lastEnd, next < 0 ? text.length() : next);
            if (!between.replace(",", "").isBlank() || next < 0 && list > 0) {
                fault(lines.of(next < 0 ? open.get(list).start : at), at, problem);
            }
            return next < 0 ? end() : next;
        }
        OpenNode element = open.get(list + 1);
        // where brackets are wrong, the end of all is wrong too
        if (!ended || list > 0 || faults.isEmpty()) {
            fault(lines.of(ended ? element.start : at), at, problem);
        }
        int next = resync.after(element.start, lastStart, at);
        if (list == 0) {
            keepLists();
        }
        open.subList(list + 1, open.size()).clear();
        forgetBad(element.start, next < 0 ? text.length() : next);
        return next < 0 ? end() : next;
    }

    /** Whether a place is the end, or the beginning of the next object: then it isn't what is wrong. */
    private boolean isEndOrNext(int at) {
        int end = at;
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end >= text.length() || text.startsWith("{", at) || at > 0 && text.startsWith("{", at - 1);
    }

    /** Of a broken envelope the lists that were read are kept. */
    private void keepLists() {
        for (int i = open.size() - 1; i > 1; i--) {
            if (open.get(i).node.isObject() && open.get(i - 1).node instanceof ObjectNode object) {
                object.set(open.get(i - 1).name, open.get(i).node);
            }
        }
        JsonNode object = open.get(1).node;
        if (!lists.in(object).parts().isEmpty()) {
            torn.add(object);
            all.add(object);
        }
    }

    /** Nothing more comes: what is open ends here. */
    private int end() {
        if (open.size() > 1) {
            torn.add(open.get(1).node);
        }
        while (open.size() > 1) {
            attach(open.remove(open.size() - 1).node);
        }
        return -1;
    }

    private void fault(long line, int end, String problem) {
        faults.add(new BrokenPart(line, Math.max(line, lines.of(end)), problem, list() > 0));
    }

    /** The level of the list of articles that is being read: one of the object's lists, or that of the objects. */
    private int list() {
        return list(JsonNodeFactory.instance.missingNode());
    }

    /** @param closed the element of that list that has just ended */
    private int list(JsonNode closed) {
        for (int i = 2; i < open.size(); i++) {
            OpenNode level = open.get(i);
            if (level.node.isArray()) {
                JsonNode element = i + 1 < open.size() ? open.get(i + 1).node : closed;
                return lists.isList(open.get(i - 1).name, open.get(i - 1).node, level.node, element) ? i : 0;
            }
        }
        return 0;
    }

    /** Whether bytes that are no text lie between two places; they are told with what lies there. */
    private boolean forgetBad(int from, int to) {
        int next = bad.nextSetBit(from);
        bad.clear(from, to);
        return next >= 0 && next < to;
    }
}
