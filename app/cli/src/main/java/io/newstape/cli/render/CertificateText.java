package io.newstape.cli.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.history.export.CheckedExport;
import io.newstape.history.export.ExportedChain;
import io.newstape.history.proof.Certificate;
import io.newstape.history.proof.ChainProof;
import io.newstape.schema.Signal;
import io.newstape.schema.SourceArticle;
import io.newstape.schema.Versions;
import io.newstape.streams.wire.StageTimes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.OptionalLong;

/** Where a signal comes from, and what an export holds: for people, or an object a line. */
public final class CertificateText {

    private final Output output;

    public CertificateText(Output output) {
        this.output = output;
    }

    /** An export whose files are what was written. */
    public void print(CheckedExport export) {
        if (output.json()) {
            output.line(json(export));
            return;
        }
        label(
                "export",
                export.directory() + ": " + export.rows() + " rows of " + export.table() + " in " + export.files()
                        + " files, all as they were written");
        for (ExportedChain chain : export.chains()) {
            label(
                    "",
                    chain.topic() + "-" + chain.partition() + ", offsets " + chain.from() + " to " + chain.to()
                            + (chain.links().isEmpty() ? "" : ", last link " + last(chain)));
        }
    }

    /** A signal. */
    public void print(Certificate certificate) {
        if (output.json()) {
            output.line(json(certificate));
            return;
        }
        Signal signal = certificate.signal();
        SourceArticle article = signal.getArticle();
        Versions versions = signal.getVersions();
        label(
                "signal",
                signal.getSignalId() + ", revision " + signal.getRevision() + ", "
                        + signal.getAction().name().toLowerCase(Locale.ROOT) + ", "
                        + signal.getSecurity().getRic()
                        + (signal.getSentiment() == null
                                ? ""
                                : ", score "
                                        + Figures.of(
                                                "%+.3f", signal.getSentiment().getScore())));
        label("", "at " + place(certificate.signals()));
        label(
                "article",
                article.getArticleId() + ", version " + article.getArticleVersion() + ", published "
                        + article.getPublishedAt());
        label("", article.getHeadline());
        label("", articlePlace(certificate));
        label(
                "versions",
                "model " + text(versions.getModelVersion()) + ", rules " + text(versions.getRulesVersion())
                        + ", reference " + text(versions.getReferenceVersion()));
        for (StageTimes stage : StageTimes.values()) {
            OptionalLong micros = stage.of(certificate.place().headers());
            if (micros.isPresent()) {
                label(
                        stage.name().toLowerCase(Locale.ROOT),
                        time(micros.getAsLong()).toString());
            }
        }
        certificate.articles().ifPresent(this::chain);
        chain(certificate.signals());
    }

    private static String articlePlace(Certificate certificate) {
        return certificate
                .articles()
                .map(chain ->
                        "at " + place(chain) + (certificate.isArticleThere() ? "" : ", where another article stands"))
                .orElse("its place isn't recorded");
    }

    private void chain(ChainProof chain) {
        label(
                "chain",
                chain.topic() + "-" + chain.partition() + ", " + chain.records() + " records from offset "
                        + chain.from() + " to " + chain.offset());
        label("", chain.link());
        if (chain.differsAt() >= 0) {
            label(
                    "",
                    "DIFFERS from the export: first between offsets " + Math.max(chain.from(), chain.agreesTo() + 1)
                            + " and " + chain.differsAt());
        } else if (chain.isVouchedFor()) {
            label("", "as exported, up to offset " + chain.agreesTo());
        } else if (chain.agreesTo() >= 0) {
            label("", "as exported, up to offset " + chain.agreesTo() + "; the export ends before this record");
        }
    }

    private static ObjectNode json(CheckedExport export) {
        ObjectNode object = JsonNodeFactory.instance
                .objectNode()
                .put("export", export.directory().toString())
                .put("table", export.table())
                .put("rows", export.rows())
                .put("files", export.files());
        ArrayNode chains = object.putArray("chains");
        export.chains().forEach(chain -> chains.addObject()
                .put("topic", chain.topic())
                .put("partition", chain.partition())
                .put("from", chain.from())
                .put("to", chain.to())
                .put("link", chain.links().isEmpty() ? chain.start() : last(chain)));
        return object;
    }

    private static ObjectNode json(Certificate certificate) {
        Signal signal = certificate.signal();
        Versions versions = signal.getVersions();
        ObjectNode object = JsonNodeFactory.instance
                .objectNode()
                .put("signalId", signal.getSignalId())
                .put("revision", signal.getRevision())
                .put("action", signal.getAction().name())
                .put("ric", signal.getSecurity().getRic())
                .put("articleId", signal.getArticle().getArticleId())
                .put("articleVersion", signal.getArticle().getArticleVersion())
                .put("publishedAt", signal.getArticle().getPublishedAt().toString())
                .put("modelVersion", versions.getModelVersion())
                .put("rulesVersion", versions.getRulesVersion())
                .put("referenceVersion", versions.getReferenceVersion())
                .put("articleFound", certificate.isArticleThere());
        ObjectNode times = object.putObject("times");
        for (StageTimes stage : StageTimes.values()) {
            stage.of(certificate.place().headers())
                    .ifPresent(micros -> times.put(
                            stage.name().toLowerCase(Locale.ROOT), time(micros).toString()));
        }
        object.set(
                "articleChain",
                certificate.articles().map(CertificateText::json).orElse(null));
        object.set("signalChain", json(certificate.signals()));
        return object;
    }

    private static ObjectNode json(ChainProof chain) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("topic", chain.topic())
                .put("partition", chain.partition())
                .put("from", chain.from())
                .put("offset", chain.offset())
                .put("records", chain.records())
                .put("link", chain.link())
                .put("agreesTo", chain.agreesTo())
                .put("differsAt", chain.differsAt());
    }

    private void label(String label, String text) {
        output.line("%-10s %s".formatted(label, text));
    }

    private static String place(ChainProof chain) {
        return chain.topic() + "-" + chain.partition() + "@" + chain.offset();
    }

    private static String last(ExportedChain chain) {
        return chain.links().get(chain.links().lastKey());
    }

    private static String text(String version) {
        return version == null || version.isEmpty() ? "none" : version;
    }

    private static Instant time(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
