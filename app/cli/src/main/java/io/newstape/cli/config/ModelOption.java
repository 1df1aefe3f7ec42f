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

    @Mixin
    SettingsOption settings;

    /**
     * @throws Failure when the file isn't there or is no model
     */
    public TextReader reader() {
        return file == null ? ScorerChoice.ofTexts(settings.read().settings()) : ModelFile.scorer(file);
    }
}
