package io.newstape.cli.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.cli.config.Failure;
import io.newstape.cli.config.NamedFile;
import io.newstape.cli.config.ReferenceOption;
import io.newstape.cli.render.Output;
import io.newstape.cli.render.Table;
import io.newstape.mention.MentionFinder;
import io.newstape.mention.scan.CandidateListener;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Compares the symbols found in labelled texts with their labels. */
@Command(
        name = "tickers",
        description = {
            "Compares the symbols found in labelled texts with their labels.",
            "In: JSON Lines with \"text\", \"tickers\" (each \"start\", \"end\", \"kind\", and where they differ "
                    + "\"symbol_start\", \"symbol_end\") and \"ignore\" (spans that are not counted).",
            "Only shares, ADRs and funds count. A mention is right if its span is that of a label or of a label's "
                    + "symbol, or if it overlaps a label and has its \"symbol\".",
            "It also prints how many mentions of each confidence are right."
        })
final class EvaluateTickersCommand implements Runnable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Table TABLE = new Table(28, 7, 7, 7, 10, 8, 8);

    @Parameters(paramLabel = "FILE", description = "Labelled texts, JSON Lines in UTF-8.")
    Path file;

    @Mixin
    ReferenceOption reference;

    @Mixin
    Output output;

    @Override
    public void run() {
        NamedFile.file(file.toString(), "Name a readable file of labelled texts.");
        MentionFinder finder = reference.finder();
        TickerEvaluation evaluation = new TickerEvaluation();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    add(evaluation, finder, line, number);
                }
            }
        } catch (IOException e) {
            throw new Failure(
                    "can't read " + file + ": " + NamedFile.reason(e), "Name a readable file of labelled texts.", e);
        }
        print(evaluation);
    }

    private void add(TickerEvaluation evaluation, MentionFinder finder, String line, int number) {
        JsonNode labelled = object(line, number);
        if (!labelled.path("text").isTextual() || !labelled.path("tickers").isArray()) {
            throw new Failure(
                    "can't use " + file + ", line " + number + ": it has no \"text\" or no \"tickers\"",
                    "'newstape evaluate tickers --help' shows the form.");
        }
        String text = labelled.get("text").textValue();
        evaluation.add(labelled, finder.find(text, null, CandidateListener.NONE));
    }

    private JsonNode object(String line, int number) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new Failure(
                    "can't use " + file + ", line " + number + ": " + e.getOriginalMessage(),
                    "'newstape evaluate tickers --help' shows the form.",
                    e);
        }
    }

    private void print(TickerEvaluation evaluation) {
        if (output.json()) {
            evaluation.errors().forEach(error -> output.line(error.json()));
            ObjectNode all = evaluation.total().json("all");
            all.set("calibration", evaluation.curve().json());
            output.line(all);
            return;
        }
        evaluation.errors().forEach(error -> output.line(error.toString()));
        if (!evaluation.errors().isEmpty()) {
            output.line("");
        }
        output.line(TABLE.row("", "RIGHT", "WRONG", "MISSED", "PRECISION", "RECALL", "F1"));
        rows(evaluation.byConvention());
        output.line("");
        rows(evaluation.byExchange());
        output.line("");
        evaluation
                .curve()
                .bins()
                .forEach(bin -> output.line(TABLE.row(
                        bin.name(),
                        Integer.toString(bin.right()),
                        Integer.toString(bin.wrong()),
                        "",
                        MatchCounts.percent(bin.precision()),
                        "",
                        "")));
        output.line("");
        rows(Map.of("all", evaluation.total()));
    }

    private void rows(Map<String, MatchCounts> tallies) {
        tallies.forEach((name, tally) -> output.line(TABLE.row(
                name,
                Integer.toString(tally.right()),
                Integer.toString(tally.wrong()),
                Integer.toString(tally.missed()),
                MatchCounts.percent(tally.precision()),
                MatchCounts.percent(tally.recall()),
                MatchCounts.percent(tally.f1()))));
    }
}
