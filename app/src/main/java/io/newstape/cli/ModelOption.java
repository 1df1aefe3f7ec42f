package io.newstape.cli;

import io.newstape.sentiment.Model;
import io.newstape.sentiment.TextReader;
import io.newstape.sentiment.TextScorer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a command scores single texts with: the pipeline's scorer, or a model file. */
final class ModelOption {

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "Sentiment model made by 'newstape train'; the scorer of the settings unless set.")
    Path file;

    @Mixin
    SettingsOption settings;

    /**
     * @throws Failure when the file isn't there or is no model
     */
    TextReader reader() {
        return file == null ? Scorers.ofTexts(settings.read().settings()) : scorer(file);
    }

    /** @throws Failure when the file isn't there or is no model */
    static TextScorer scorer(Path file) {
        try {
            return TextScorer.with(Model.read(Files.readAllBytes(file)));
        } catch (IllegalArgumentException e) {
            throw new Failure("can't read " + file + ", " + e.getMessage(), "'newstape train' makes such a file.", e);
        } catch (IOException e) {
            throw new Failure("can't read " + file + ": " + e.getMessage(), "Name a readable model file.", e);
        }
    }
}
