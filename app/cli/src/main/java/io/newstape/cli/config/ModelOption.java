package io.newstape.cli.config;

import io.newstape.sentiment.TextReader;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a command scores single texts with: the pipeline's scorer, or a model file. */
public final class ModelOption {

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "Sentiment model made by 'newstape train'. Default: the scorer of the settings.")
    Path file;

    @Option(
            names = "--scorer",
            paramLabel = "SCORER",
            description = "Who scores: fast, accurate or onnx. Default: the setting 'scorer'.")
    String scorer;

    @Mixin
    SettingsOption settings;

    /**
     * @throws Failure when the file isn't there or is no model
     */
    public TextReader reader() {
        if (file != null) {
            return ModelFile.scorer(file);
        }
        SettingsReader reader = settings.read();
        if (scorer != null) {
            reader.option(Setting.SCORER.key(), scorer, "--scorer");
        }
        return ScorerChoice.ofTexts(reader.settings());
    }
}
