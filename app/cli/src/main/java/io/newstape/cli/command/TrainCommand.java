package io.newstape.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.newstape.cli.config.Failure;
import io.newstape.cli.config.NamedFile;
import io.newstape.cli.render.Output;
import io.newstape.sentiment.LabelledExample;
import io.newstape.sentiment.model.SentimentModel;
import io.newstape.sentiment.train.Trainer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a sentiment model from labelled texts. */
@Command(
        name = "train",
        description = {
            "Makes a sentiment model from labelled texts.",
            "The same file gives the same bytes on every machine.",
            "In: JSON Lines with \"text\", \"entity\", \"start\", \"end\" and \"label\" (positive, neutral, negative). "
                    + "Needs about 30 s and 1 GB of memory for 10,000 headlines.",
            "Out: model.tsv, and model-report.md with the results of cross-validation."
        })
public final class TrainCommand implements Runnable {

    @Parameters(paramLabel = "FILE", description = "Labelled texts, JSON Lines in UTF-8.")
    Path file;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "Folder for the two files. Default: the current one.")
    Path directory;

    @Mixin
    Output output;

    @Override
    public void run() {
        List<LabelledExample> examples = LabelledText.examples(file);
        output.say("newstape: training on " + examples.size() + " labelled texts; 10,000 take about 30 seconds ...");
        Trainer.Result result = train(examples);
        Path model = write("model.tsv", result.model());
        Path report = write("model-report.md", result.report().getBytes(StandardCharsets.UTF_8));
        if (output.json()) {
            output.line(JsonNodeFactory.instance
                    .objectNode()
                    .put("model", model.toString())
                    .put("report", report.toString())
                    .put("version", SentimentModel.read(result.model()).version()));
        } else {
            result.report().lines().forEach(output::line);
            output.line("");
            output.line("Wrote " + model + " and " + report + ". Use it with --model " + model + ".");
        }
    }

    private Trainer.Result train(List<LabelledExample> examples) {
        try {
            return Trainer.train(examples);
        } catch (IllegalArgumentException e) {
            throw new Failure("can't train on " + file + ": " + e.getMessage(), "Give it a larger file.", e);
        }
    }

    private Path write(String name, byte[] content) {
        Path target = directory.resolve(name);
        try {
            Files.createDirectories(directory);
            Files.write(target, content);
            return target;
        } catch (IOException e) {
            throw new Failure("can't write " + target + ": " + NamedFile.reason(e), "Name a folder with --out.", e);
        }
    }
}
