package io.newstape.cli;

import io.newstape.cli.command.BenchCommand;
import io.newstape.cli.command.CompletionCommand;
import io.newstape.cli.command.ConfigCommand;
import io.newstape.cli.command.DeadLettersCommand;
import io.newstape.cli.command.DemoCommand;
import io.newstape.cli.command.DiffCommand;
import io.newstape.cli.command.DoctorCommand;
import io.newstape.cli.command.EvaluateCommand;
import io.newstape.cli.command.ExplainCommand;
import io.newstape.cli.command.ExportCommand;
import io.newstape.cli.command.ExtractCommand;
import io.newstape.cli.command.HelpCommand;
import io.newstape.cli.command.InspectCommand;
import io.newstape.cli.command.LagCommand;
import io.newstape.cli.command.LatestCommand;
import io.newstape.cli.command.PanelCommand;
import io.newstape.cli.command.PollCommand;
import io.newstape.cli.command.ProveCommand;
import io.newstape.cli.command.PublishCommand;
import io.newstape.cli.command.PurgeCommand;
import io.newstape.cli.command.ReferenceCommand;
import io.newstape.cli.command.ReplayCommand;
import io.newstape.cli.command.RunCommand;
import io.newstape.cli.command.SchemasCommand;
import io.newstape.cli.command.ScoreCommand;
import io.newstape.cli.command.StateCommand;
import io.newstape.cli.command.StatusCommand;
import io.newstape.cli.command.StudyCommand;
import io.newstape.cli.command.TailCommand;
import io.newstape.cli.command.TopicsCommand;
import io.newstape.cli.command.TopologyCommand;
import io.newstape.cli.command.TrainCommand;
import io.newstape.cli.command.UpCommand;
import io.newstape.cli.command.VerifyCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one command: {@code newstape VERB ...}. Each verb is a class of this package. */
@Command(
        name = "newstape",
        description = "Turns news into market signals on Apache Kafka.",
        synopsisSubcommandLabel = "VERB",
        mixinStandardHelpOptions = true,
        // every verb has --help, and each verb of a verb
        scope = ScopeType.INHERIT,
        versionProvider = NewstapeCommand.Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed, or found the differences, lag or bad records that it reports",
            "2:called wrongly: unknown verb or option, wrong value or setting, or missing file"
        },
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            RunCommand.class,
            PublishCommand.class,
            PollCommand.class,
            TailCommand.class,
            LatestCommand.class,
            StateCommand.class,
            StatusCommand.class,
            LagCommand.class,
            BenchCommand.class,
            DeadLettersCommand.class,
            PurgeCommand.class,
            ReplayCommand.class,
            VerifyCommand.class,
            ProveCommand.class,
            DiffCommand.class,
            ExportCommand.class,
            StudyCommand.class,
            PanelCommand.class,
            DoctorCommand.class,
            TopicsCommand.class,
            SchemasCommand.class,
            TopologyCommand.class,
            ConfigCommand.class,
            InspectCommand.class,
            ExtractCommand.class,
            ReferenceCommand.class,
            ExplainCommand.class,
            ScoreCommand.class,
            EvaluateCommand.class,
            TrainCommand.class,
            CompletionCommand.class,
            HelpCommand.class
        })
public final class NewstapeCommand implements Runnable {

    @Spec
    CommandSpec command;

    private NewstapeCommand() {}

    @Override
    public void run() {
        command.commandLine().usage(command.commandLine().getOut());
    }

    public static void main(String[] args) {
        LogLevels.choose(List.of(args));
        System.exit(run(writer(FileDescriptor.out), writer(FileDescriptor.err), args));
    }

    /**
     * Runs one command line.
     *
     * @return 0 when it did what it was asked, 1 when that failed, 2 when it was called wrongly
     */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return commandLine().setOut(out).setErr(err).execute(args);
    }

    /** The command with all its verbs, ready to be executed. */
    static CommandLine commandLine() {
        CommandLine newstape = new CommandLine(new NewstapeCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new ErrorReport())
                .setExecutionExceptionHandler(new ErrorReport())
                .setExecutionStrategy(NewstapeCommand::execute);
        newstape.getHelpSectionMap().remove(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING);
        newstape.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, VerbGroup::list);
        return newstape;
    }

    /** An unknown verb stays an error when {@code --help} follows it; picocli would show the help of all. */
    private static int execute(ParseResult parsed) {
        for (ParseResult call = parsed; call != null; call = call.subcommand()) {
            if (!call.unmatched().isEmpty()) {
                throw new UnmatchedArgumentException(call.commandSpec().commandLine(), call.unmatched());
            }
        }
        return new RunLast().execute(parsed);
    }

    /** UTF-8 whatever the locale, and a line at a time, so that a reader at the other end of a pipe waits for none. */
    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = NewstapeCommand.class.getPackage().getImplementationVersion();
            return new String[] {"newstape " + (version == null ? "(not packaged)" : version)};
        }
    }
}
