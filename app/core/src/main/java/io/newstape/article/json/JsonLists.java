package io.newstape.article.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.newstape.article.format.SourceProfile.SymbolConvention;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists of symbols and subjects, in the many forms that APIs and tables have for them.
 *
 * @param convention how the source writes symbols
 */
record JsonLists(SymbolConvention convention) {

    private static final List<String> SYMBOL = List.of("symbol", "ticker", "ric", "code");
    private static final List<String> OF_OBJECTS = List.of("symbol", "ticker", "ric", "code", "stockSymbol");
    private static final List<String> NAMES_TOO =
            List.of("companies", "company", "entities", "organisation", "organisations");
    private static final List<String> EXCHANGE = List.of("exchange", "mic_code", "micCode", "mic", "exchangeCode");

    /**
     * The symbols in a field.
     *
     * @param name of the field, in its plain form
     * @param node its value; may be null
     */
    List<String> symbols(String name, JsonNode node) {
        // in this one list of this one API the symbol is called a name; elsewhere a name is a company's
        List<String> members = name.equals("stocks") ? List.of("symbol", "ticker", "ric", "code", "name") : SYMBOL;
        // what these lists have as plain text is names
        List<String> symbols = new ArrayList<>();
        symbols(node, NAMES_TOO.contains(name) ? OF_OBJECTS : members, symbols);
        return symbols;
    }

    private void symbols(JsonNode node, List<String> members, List<String> into) {
        if (node != null && node.isArray()) {
            for (JsonNode element : node) {
                if (element.path("symbols").isArray()) {
                    // an organisation, with the symbols of its listings
                    symbols(element.path("symbols"), members, into);
                } else if (element.isObject()) {
                    into.add(TagSpelling.of(
                            JsonText.member(element, members), JsonText.member(element, EXCHANGE), convention));
                } else if (members != OF_OBJECTS) {
                    into.add(TagSpelling.of(JsonText.scalar(element), "", convention));
                }
            }
        } else if (node != null && node.isObject()) {
            into.add(TagSpelling.of(JsonText.member(node, members), JsonText.member(node, EXCHANGE), convention));
            if (!node.isEmpty() && node.valueStream().allMatch(JsonNode::isNumber)) {
                // a figure for each symbol
                node.properties().forEach(figure -> into.add(TagSpelling.of(figure.getKey(), "", convention)));
            }
        } else if (node != null && node.isTextual() && members != OF_OBJECTS) {
            for (String symbol : withoutBrackets(node.textValue()).split("[,;|\\s]+")) {
                into.add(TagSpelling.of(symbol, "", convention));
            }
        }
    }

    /** The names in a field of subjects. */
    static List<String> subjects(JsonNode node) {
        List<String> subjects = new ArrayList<>();
        if (node != null && node.isArray()) {
            for (JsonNode element : node) {
                // a keyword: its name says what kind of thing the value is
                boolean keyword = element.path("name").isTextual()
                        && element.path("value").isTextual();
                subjects.add(
                        keyword
                                ? element.path("value").textValue()
                                : element.isObject()
                                        ? JsonText.member(element, JsonText.NAME)
                                        : JsonText.scalar(element));
            }
        } else if (node != null && node.isTextual()) {
            subjects.addAll(List.of(withoutBrackets(node.textValue()).split(",")));
        }
        return subjects;
    }

    /** A table has a list as some language prints it: {@code ['AAPL', 'IBM']}. */
    private static String withoutBrackets(String list) {
        String text = list.strip();
        boolean printed = text.length() > 1
                && "[{(".indexOf(text.charAt(0)) >= 0
                && "]})".indexOf(text.charAt(text.length() - 1)) >= 0;
        return printed ? text.substring(1, text.length() - 1).replaceAll("['\"]", "") : text;
    }
}
