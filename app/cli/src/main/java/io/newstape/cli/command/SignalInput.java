package io.newstape.cli.command;

import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Misuse;
import io.newstape.cli.config.NamedFile;
import io.newstape.cli.render.Output;
import io.newstape.cli.render.Progress;
import io.newstape.history.study.RecordedSignal;
import java.nio.file.Path;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** Which recorded signals a command reads: those of a folder, or those of the live topic. */
final class SignalInput {

    @Option(
            names = "--signals",
            paramLabel = "DIR",
            description = "Folder that 'export' or 'replay --to-files' wrote. Default: read the topic.")
    Path folder;

    /**
     * Checks the folder before any work begins.
     *
     * @throws Misuse when it isn't there
     */
    void requireThere() {
        if (folder != null) {
            NamedFile.folder(folder.toString(), "Name a folder that 'newstape export' or 'replay --to-files' wrote.");
        }
    }

    /**
     * Gives every signal to a taker and shows the progress.
     *
     * @return how many there were
     */
    long read(Connection connection, Output output, Consumer<RecordedSignal> taker) {
        Progress progress = new Progress(output, "signals read");
        long[] count = {0};
        Consumer<RecordedSignal> counted = signal -> {
            taker.accept(signal);
            progress.at(++count[0], "at " + signal.publishedAt());
        };
        if (folder == null) {
            SignalSource.read(connection, connection.topics().signals(), counted);
        } else {
            SignalSource.in(folder, output).read(counted);
        }
        progress.end();
        return count[0];
    }
}
