package io.newstape.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Failure;
import io.newstape.cli.config.ReferenceOption;
import io.newstape.cli.config.ReferenceTopic;
import io.newstape.cli.config.Unreachable;
import io.newstape.cli.render.Output;
import io.newstape.mention.master.MasterReader;
import io.newstape.mention.master.SecurityMaster;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a security master on its topic. */
@Command(
        name = "load",
        description = {
            "Checks a master and puts it on the topic reference.instruments.",
            "It reads newstape's own CSV and FinanceDatabase's. A bad row is reported and left out."
        })
final class ReferenceLoadCommand implements Runnable {

    private static final int MAX_PROBLEMS = 20;

    @Parameters(paramLabel = "FILE", description = "CSV in UTF-8.")
    String file;

    @Option(names = "--check", description = "Only check; this needs no Kafka.")
    boolean check;

    @Mixin
    Connection connection;

    @Mixin
    Output output;

    @Override
    public void run() {
        MasterReader.Load load = ReferenceOption.load(file);
        report(load);
        SecurityMaster master = load.master();
        if (master.rows().isEmpty()) {
            throw new Failure("no row of " + file + " can be used", "Nothing was loaded. See the report above.");
        }
        int removed = check ? 0 : publish(master);
        if (output.json()) {
            output.line(JsonNodeFactory.instance
                    .objectNode()
                    .put("version", master.version())
                    .put("read", load.read())
                    .put("rows", master.rows().size())
                    .put("problems", load.problems().size())
                    .put("removed", removed)
                    .put("loaded", !check));
        } else {
            output.line(String.format(
                    "%s version %s: %d of %d rows, %d problems%s",
                    check ? "checked" : "loaded",
                    master.version(),
                    master.rows().size(),
                    load.read(),
                    load.problems().size(),
                    removed > 0 ? ", " + removed + " rows of earlier loads removed" : ""));
        }
    }

    private void report(MasterReader.Load load) {
        load.problems().stream()
                .limit(output.json() ? Long.MAX_VALUE : MAX_PROBLEMS)
                .forEach(problem -> output.say(file + ", " + problem));
        if (!output.json() && load.problems().size() > MAX_PROBLEMS) {
            output.say("... and " + (load.problems().size() - MAX_PROBLEMS) + " more; --format json reports all");
        }
    }

    private int publish(SecurityMaster master) {
        try {
            return new ReferenceTopic(connection).publish(master);
        } catch (KafkaException e) {
            throw Unreachable.either(connection, e);
        }
    }
}
