package io.newstape.cli.render;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.mention.scan.Mention;

/** A mention as programs read it: offsets are UTF-16 units of the text, from 0. */
public final class MentionJson {

    private MentionJson() {}

    public static ObjectNode of(Mention mention) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("surface", mention.surface())
                .put("start", mention.start())
                .put("end", mention.end())
                .put("symbol", mention.symbol())
                .put("exchange", mention.exchange())
                .put("mic", mention.mic())
                .put("ric", mention.ric())
                .put("convention", mention.convention().name())
                .put("kind", mention.kind().name())
                .put("company", mention.company())
                .put("instrumentId", mention.instrumentId())
                .put("confidence", Math.round(mention.confidence() * 1000) / 1000.0)
                .put("rule", mention.decision());
    }
}
