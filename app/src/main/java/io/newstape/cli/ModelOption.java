package io.newstape.cli;

import io.newstape.sentiment.Model;
import io.newstape.sentiment.TextScorer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which sentiment model a command scores with. */
final class ModelOption {

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "Sentiment model made by 'newstape train'; the shipped one unless set.")
    Path file;

    /**
     * @throws Failure when the file isn't there or is no model
     */
    TextScorer scorer() {
        if (file == null) {
            return TextScorer.shipped();
        }
        try {
            return TextScorer.with(Model.read(Files.readAllBytes(file)));
        } catch (IllegalArgumentException e) {
            throw new Failure("can't read " + file + ", " + e.getMessage(), "'newstape train' makes such a file.", e);
        } catch (IOException e) {
            throw new Failure("can't read " + file + ": " + e.getMessage(), "Name a readable model file.", e);
        }
    }
}
