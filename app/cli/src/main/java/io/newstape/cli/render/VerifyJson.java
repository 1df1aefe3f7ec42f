package io.newstape.cli.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.history.verify.Difference;
import io.newstape.history.verify.PartitionReport;
import io.newstape.history.verify.VerifyReport;
import java.util.List;

/** What a verification found as JSON Lines: an object for each partition and check, then the sums. */
public final class VerifyJson {

    private final Output output;

    public VerifyJson(Output output) {
        this.output = output;
    }

    public void print(VerifyReport report) {
        report.stages().forEach(partition -> output.line(json("stage", partition)));
        report.endToEnd().forEach(partition -> output.line(json("end-to-end", partition)));
        ObjectNode sums = JsonNodeFactory.instance
                .objectNode()
                .put("compared", VerifyReport.compared(report.stages()))
                .put("differences", report.differences())
                .put("purgedRecords", report.purged());
        // null: not checked
        sums.set("endToEnd", report.endToEnd().isEmpty() ? null : sums(report.endToEnd()));
        output.line(sums);
    }

    private static ObjectNode sums(List<PartitionReport> partitions) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("compared", VerifyReport.compared(partitions))
                .put("differences", VerifyReport.differences(partitions));
    }

    private static ObjectNode json(String check, PartitionReport partition) {
        ObjectNode object = JsonNodeFactory.instance
                .objectNode()
                .put("check", check)
                .put("input", partition.input())
                .put("partition", partition.partition())
                .put("from", partition.from())
                .put("to", partition.to())
                .put("replayed", partition.replayed())
                .put("compared", partition.compared())
                .put("differences", partition.differences())
                .put("repeatedDeadLetters", partition.repeatedLetters())
                .put("recordedDigest", partition.recordedDigest())
                .put("replayedDigest", partition.replayedDigest());
        ArrayNode first = object.putArray("first");
        partition.first().forEach(difference -> put(first.addObject(), difference));
        return object;
    }

    private static void put(ObjectNode object, Difference difference) {
        object.put("kind", difference.kind().name())
                .put("topic", difference.topic())
                .put("partition", difference.partition())
                .put("offset", difference.offset())
                .put("key", difference.key())
                .put("source", difference.source());
        ArrayNode fields = object.putArray("fields");
        difference.fields().forEach(field -> fields.addObject()
                .put("path", field.path())
                .put("recorded", field.recorded())
                .put("replayed", field.replayed()));
    }
}
