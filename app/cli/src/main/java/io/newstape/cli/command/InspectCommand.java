package io.newstape.cli.command;

import io.newstape.article.ArticleReader;
import io.newstape.article.format.ReadOptions;
import io.newstape.article.format.Refusal;
import io.newstape.cli.config.NamedFile;
import io.newstape.cli.config.PublishedAt;
import io.newstape.cli.config.SettingsOption;
import io.newstape.cli.render.Output;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows how inputs are understood, before anything is published. */
@Command(
        name = "inspect",
        description = {
            "Shows how files of news are understood; publishes nothing.",
            "It names the format, and for each article its profile, what became of each field, from which name in the "
                    + "input, which fields nobody reads and which paragraphs are left out. It takes the same files and "
                    + "options as 'publish', and exits with 1 if an article is bad."
        })
public final class InspectCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR|-",
            description = "Files, folders (with all files in them), or - for standard input.")
    List<String> sources;

    @Mixin
    PublishedAt publishedAt;

    @Mixin
    SettingsOption given = new SettingsOption();

    @Mixin
    Output output;

    private final ArticleReader reader = new ArticleReader();
    private boolean refused;

    @Override
    public Integer call() {
        ReadOptions options = publishedAt.options(given);
        ArticleSource.named(sources, publishedAt.get()).forEachOrdered(source -> inspect(source, options));
        return refused ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private void inspect(ArticleSource source, ReadOptions options) {
        Inspection inspection = new Inspection(source.name(), output);
        try (InputStream in = source.opener().open()) {
            reader.read(source.name(), in, options, inspection, article -> {}, refusal -> {
                refused = true;
                inspection.refused(refusal);
            });
        } catch (IOException e) {
            refused = true;
            inspection.refused(new Refusal(source.name(), 0, NamedFile.reason(e), "Check that it can be read."));
        }
        inspection.end();
    }
}
