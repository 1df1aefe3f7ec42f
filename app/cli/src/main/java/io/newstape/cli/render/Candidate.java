package io.newstape.cli.render;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.mention.scan.Mention;
import io.newstape.mention.scan.MentionRule;

/**
 * A place that looked like a symbol or a company's name, and what became of it.
 *
 * @param mention null when it was refused
 */
public record Candidate(int start, int end, String surface, MentionRule rule, Mention mention) {

    public static Candidate refused(String text, int start, int end, MentionRule rule) {
        return new Candidate(start, end, text.substring(start, end), rule, null);
    }

    public static Candidate taken(Mention mention) {
        return new Candidate(mention.start(), mention.end(), mention.surface(), mention.rule(), mention);
    }

    boolean accepted() {
        return mention != null;
    }

    /** Why, for a person. */
    String reason() {
        if (!accepted()) {
            return rule.reason();
        }
        String doubt = mention.otherName() ? "; but the master's company has another name" : "";
        String company = mention.company() == null ? "" : ", " + mention.company();
        String code = mention.ric() == null ? mention.symbol() : mention.ric();
        return code + company + ": " + rule.reason() + doubt;
    }

    public ObjectNode json() {
        ObjectNode object = accepted()
                ? MentionJson.of(mention)
                : JsonNodeFactory.instance
                        .objectNode()
                        .put("surface", surface)
                        .put("start", start)
                        .put("end", end)
                        .put("rule", rule.id());
        return object.put("accepted", accepted()).put("reason", reason());
    }
}
