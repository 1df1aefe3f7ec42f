package io.newstape.cli.config;

import io.newstape.sentiment.model.SentimentModel;
import io.newstape.sentiment.score.TextScorer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A sentiment model as {@code newstape train} writes it. */
final class ModelFile {

    private static final String ADVICE = "Name a model file; 'newstape train' makes one.";

    private ModelFile() {}

    /** @throws Failure when the file isn't there or is no model */
    static TextScorer scorer(Path file) {
        NamedFile.file(file.toString(), ADVICE);
        try {
            return TextScorer.with(SentimentModel.read(Files.readAllBytes(file)));
        } catch (IllegalArgumentException e) {
            throw new Failure("can't read " + file + ", " + e.getMessage(), "'newstape train' makes such a file.", e);
        } catch (IOException e) {
            throw new Failure("can't read " + file + ": " + NamedFile.reason(e), ADVICE, e);
        }
    }
}
