package io.newstape.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.cli.render.VisibleText;
import io.newstape.mention.scan.Mention;
import io.newstape.schema.Convention;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Compares mentions with labels. Companies named without a symbol and labels of other kinds are not counted. */
final class TickerEvaluation {

    /** A mention without label, or a label without mention. */
    record Error(String id, boolean missed, String surface, int start, String detail) {

        ObjectNode json() {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("id", id)
                    .put("error", missed ? "missed" : "wrong")
                    .put("surface", surface)
                    .put("start", start)
                    .put("detail", detail);
        }

        @Override
        public String toString() {
            return (missed ? "missed  " : "wrong   ")
                    + VisibleText.of(id + " at " + start + ": " + surface + "  (" + detail + ")");
        }
    }

    private final List<Error> errors = new ArrayList<>();
    private final Map<String, MatchCounts> byConvention = new TreeMap<>();
    private final Map<String, MatchCounts> byExchange = new TreeMap<>();
    private final ConfidenceCurve curve = new ConfidenceCurve();

    void add(JsonNode labelled, List<Mention> mentions) {
        String id = labelled.path("id").asText();
        Set<Mention> open = new HashSet<>();
        mentions.stream()
                .filter(mention -> mention.isSecurity() && mention.convention() != Convention.COMPANY_NAME)
                .forEach(open::add);
        for (JsonNode label : labelled.path("tickers")) {
            Mention found = find(label, open);
            // other listings of the same symbol are no errors: "(NYSE/TSX: X)"
            open.removeIf(mention -> found != null && isSpan(mention, found.start(), found.end()));
            if (!isSecurity(label)) {
                continue;
            }
            String exchange = label.path("exchange_hint").asText("none").replace("null", "none");
            if (found != null) {
                count(found.convention().name(), exchange, new MatchCounts(1, 0, 0));
                curve.add(found.confidence(), true);
            } else {
                count(convention(label), exchange, new MatchCounts(0, 0, 1));
                errors.add(new Error(
                        id,
                        true,
                        label.path("surface").asText(),
                        label.path("start").asInt(),
                        label.path("company").asText()));
            }
        }
        for (Mention mention : mentions) {
            if (open.contains(mention) && !isIgnored(labelled, mention)) {
                String exchange = mention.exchange() == null ? "none" : mention.exchange();
                count(mention.convention().name(), exchange, new MatchCounts(0, 1, 0));
                curve.add(mention.confidence(), false);
                errors.add(new Error(id, false, mention.surface(), mention.start(), mention.decision()));
            }
        }
    }

    private void count(String convention, String exchange, MatchCounts tally) {
        byConvention.merge(convention, tally, MatchCounts::plus);
        byExchange.merge(exchange, tally, MatchCounts::plus);
    }

    private static Mention find(JsonNode label, Set<Mention> mentions) {
        for (Mention mention : mentions) {
            if (isSpan(mention, label.path("start").asInt(), label.path("end").asInt())
                    || label.has("symbol_start")
                            && isSpan(
                                    mention,
                                    label.path("symbol_start").asInt(),
                                    label.path("symbol_end").asInt())
                    || isSameSymbol(mention, label)) {
                return mention;
            }
        }
        return null;
    }

    private static boolean isSpan(Mention mention, int start, int end) {
        return mention.start() == start && mention.end() == end;
    }

    /** "AAPL US Equity" is right where the label is "AAPL US": they overlap, and name one symbol. */
    private static boolean isSameSymbol(Mention mention, JsonNode label) {
        return mention.start() < label.path("end").asInt()
                && label.path("start").asInt() < mention.end()
                && mention.symbol().equals(label.path("symbol").asText());
    }

    private static boolean isSecurity(JsonNode label) {
        String kind = label.path("kind").asText();
        return kind.equalsIgnoreCase("equity") || kind.equalsIgnoreCase("etf") || kind.equalsIgnoreCase("adr");
    }

    private static boolean isIgnored(JsonNode labelled, Mention mention) {
        for (JsonNode span : labelled.path("ignore")) {
            if (mention.start() < span.path("end").asInt() && span.path("start").asInt() < mention.end()) {
                return true;
            }
        }
        return false;
    }

    /** Labels name no convention; that of a missed one is seen from its form. */
    private static String convention(JsonNode label) {
        String surface = label.path("surface").asText();
        boolean exchange = label.hasNonNull("exchange_hint");
        if (surface.startsWith("$")) {
            return Convention.CASHTAG.name();
        } else if (exchange && surface.indexOf('.') > 0) {
            return Convention.RIC.name();
        }
        return exchange ? Convention.EXCHANGE_PREFIX.name() : Convention.NAME_AND_TICKER.name();
    }

    List<Error> errors() {
        return errors;
    }

    Map<String, MatchCounts> byConvention() {
        return byConvention;
    }

    Map<String, MatchCounts> byExchange() {
        return byExchange;
    }

    /** How many mentions of each confidence are right. */
    ConfidenceCurve curve() {
        return curve;
    }

    MatchCounts total() {
        return byConvention.values().stream().reduce(MatchCounts.NONE, MatchCounts::plus);
    }
}
