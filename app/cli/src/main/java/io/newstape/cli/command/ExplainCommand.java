package io.newstape.cli.command;

import io.newstape.cli.config.Failure;
import io.newstape.cli.config.NamedFile;
import io.newstape.cli.config.ReferenceOption;
import io.newstape.cli.render.Candidate;
import io.newstape.cli.render.MarkedText;
import io.newstape.cli.render.Output;
import io.newstape.cli.render.Terminal;
import io.newstape.mention.MentionFinder;
import io.newstape.mention.scan.Mention;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows why a text names the securities that it does, and why it names no others. */
@Command(
        name = "explain",
        description = {
            "Shows which securities a text names, and why it names no others.",
            "It marks each mention in the text and lists each candidate with the rule that accepted or refused it."
        })
public final class ExplainCommand implements Runnable {

    private static final int MAX_CHARACTERS = 1_000_000;

    @Parameters(
            paramLabel = "TEXT|FILE",
            arity = "0..1",
            defaultValue = "-",
            description = "The text itself, a file in UTF-8, or - for standard input (default).")
    String given;

    @Mixin
    ReferenceOption reference;

    @Mixin
    Output output;

    @Override
    public void run() {
        String text = text();
        MentionFinder finder = reference.finder();
        List<Candidate> candidates = new ArrayList<>();
        List<Mention> mentions = finder.find(
                text, null, (start, end, rule) -> candidates.add(Candidate.refused(text, start, end, rule)));
        mentions.forEach(mention -> candidates.add(Candidate.taken(mention)));
        candidates.sort(Comparator.comparingInt(Candidate::start).thenComparingInt(Candidate::end));
        if (output.json()) {
            candidates.forEach(candidate -> output.line(candidate.json()));
            return;
        }
        MarkedText marks = new MarkedText(Terminal.STANDARD_OUTPUT.isThere());
        output.marked(marks.mark(text, mentions));
        output.line("");
        candidates.forEach(candidate -> output.marked(marks.line(candidate)));
        if (candidates.isEmpty()) {
            output.line("Nothing in this text looks like a symbol or a company.");
        }
    }

    private String text() {
        try {
            String text = given.equals("-") ? read(System.in) : isFile(given) ? read(Path.of(given)) : given;
            if (text.length() > MAX_CHARACTERS) {
                throw new Failure(
                        "the text has " + text.length() + " characters, and 'explain' takes at most " + MAX_CHARACTERS,
                        "'newstape extract' takes texts of any length.");
            }
            return text.strip();
        } catch (IOException e) {
            throw new Failure(
                    "can't read " + given + ": " + NamedFile.reason(e),
                    "Name a readable file, or quote the text itself.",
                    e);
        }
    }

    private static boolean isFile(String name) {
        try {
            return Files.isRegularFile(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static String read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    private static String read(InputStream in) throws IOException {
        return new String(in.readNBytes(MAX_CHARACTERS * 4), StandardCharsets.UTF_8);
    }
}
