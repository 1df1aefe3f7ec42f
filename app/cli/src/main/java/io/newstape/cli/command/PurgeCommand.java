package io.newstape.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Failure;
import io.newstape.cli.config.Misuse;
import io.newstape.cli.config.Setting;
import io.newstape.cli.config.Unreachable;
import io.newstape.cli.render.Output;
import io.newstape.operations.purge.Purge;
import io.newstape.operations.purge.PurgeOrder;
import io.newstape.operations.purge.PurgeOrder.Kind;
import io.newstape.operations.purge.PurgePlan;
import io.newstape.streams.wire.PurgeNote;
import io.newstape.streams.wire.Registry;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deletes the text of a source or an article. */
@Command(
        name = "purge",
        description = {
            "Deletes the text of a source or of one article.",
            "It withdraws the articles, so that their signals are retracted, and deletes the keys of their text: nobody can"
                    + " then read it on topics or in archives. Text that was published without text.encryption=on stays"
                    + " until retention deletes it, and the exit code is 1.",
            "Without --yes it shows what it would do. Stop the publishers of the source first. If it is interrupted, give"
                    + " the same command again. 'docs/forgetting.md' describes it."
        })
public final class PurgeCommand implements Callable<Integer> {

    @ArgGroup(multiplicity = "1")
    Wanted wanted;

    /** One of them. */
    static final class Wanted {

        @Option(names = "--source", paramLabel = "NAME", description = "All articles of this source.")
        String source;

        @Option(names = "--article", paramLabel = "ID", description = "All versions of the article with this id.")
        String article;

        @Option(names = "--list", description = "Show what was purged and when.")
        boolean list;
    }

    @Option(names = "--yes", description = "Do it. There is no way back.")
    boolean yes;

    @Option(
            names = "--why",
            paramLabel = "TEXT",
            description = "Your words about it, kept with the record of the purge.")
    String why = "";

    @Mixin
    Connection connection;

    @Mixin
    Output output;

    @Override
    public Integer call() throws IOException {
        try {
            return wanted.list ? list() : purge(order());
        } catch (KafkaException e) {
            throw Unreachable.either(connection, e);
        }
    }

    private int list() {
        if (new PurgeNotes(output, connection).print().isEmpty() && !output.json()) {
            output.line("nothing was purged");
        }
        return ExitCode.OK;
    }

    private PurgeOrder order() {
        try {
            return wanted.source != null
                    ? new PurgeOrder(Kind.SOURCE, wanted.source)
                    : new PurgeOrder(Kind.ARTICLE, wanted.article);
        } catch (IllegalArgumentException e) {
            throw new Misuse(
                    e.getMessage(),
                    "Name a source, or the id of an article as 'newstape tail --format json' shows it.",
                    e);
        }
    }

    private int purge(PurgeOrder order) throws IOException {
        try (Registry registry = connection.registry();
                Admin admin = connection.admin()) {
            Purge purge = new Purge(
                    connection.client(),
                    connection.topics(),
                    connection.serdes(registry),
                    admin,
                    InstantSource.system());
            PurgePlan plan = purge.plan(order);
            Optional<PurgeNote> before = purge.before(order);
            Refusals refusals = new Refusals();
            boolean isDone = plan.isDone() && before.flatMap(PurgeNote::ended).isPresent();
            // text that retention has taken from the topic is still in archives, and a source's keys open it
            if (plan.count() == 0 && plan.keys() == 0 && before.isEmpty()) {
                throw nothing(order);
            }
            if (isDone) {
                new PurgeNotes(output, connection).print(before.get());
            } else if (yes) {
                new PurgeNotes(output, connection).print(purge.carryOut(plan, why, refusals));
            } else {
                show(plan);
            }
            boolean isLeft = refusals.tell(output) | stays(plan);
            return isLeft && (yes || isDone) ? ExitCode.SOFTWARE : ExitCode.OK;
        }
    }

    private Failure nothing(PurgeOrder order) {
        boolean isSource = order.kind() == Kind.SOURCE;
        return new Failure(
                "there is no " + (isSource ? "article of " : "") + order.words() + " on "
                        + connection.topics().articles().name()
                        + (isSource ? ", and no key of it" : ""),
                "'newstape tail --from earliest --format json' shows sources and ids of articles as signals"
                        + " have them: article.source, article.articleId."
                        + (isSource
                                ? ""
                                : " If topic.retention has deleted the article, only a purge of its source reaches its"
                                        + " text in archives: --source."));
    }

    /** Articles that couldn't be withdrawn. */
    private static final class Refusals implements Purge.Listener {

        private static final int MOST_NAMED = 10;

        private final List<String> named = new ArrayList<>();
        private int count;

        @Override
        public void did(Purge.Step step) {
            // the note tells of the end
        }

        @Override
        public void refused(String articleId, String reason) {
            count++;
            if (named.size() < MOST_NAMED) {
                named.add("  article " + articleId + ": " + reason);
            }
        }

        /** Whether there are any. */
        boolean tell(Output output) {
            if (count > 0) {
                output.say(
                        "newstape: " + count + " articles couldn't be withdrawn, so their signals stay. Their text was"
                                + " purged with the others.");
                named.forEach(output::say);
            }
            return count > 0;
        }
    }

    /** Tells what can't be deleted; whether there is any. */
    private boolean stays(PurgePlan plan) {
        if (plan.clear() > 0) {
            String retention = connection.settings().text(Setting.TOPIC_RETENTION);
            output.say(
                    "newstape: " + plan.clear() + " records of " + plan.order().words()
                            + " were published in clear, and stay readable on "
                            + connection.topics().articles().name() + ", with their signals, "
                            + (retention.equals("forever")
                                    ? "for ever: topic.retention=forever."
                                    : "until they are older than topic.retention=" + retention + "."));
            output.say(
                    "  'docs/forgetting.md' tells how to write the topics anew, and how text can be purged at once.");
        }
        if (plan.letters() > 0) {
            output.say("newstape: " + plan.letters() + " dead letters hold text of it in clear on "
                    + connection.topics().deadLetters().name() + ".");
            output.say("  kafka-delete-records.sh deletes them, with all letters before them.");
        }
        return plan.clear() > 0 || plan.letters() > 0;
    }

    private void show(PurgePlan plan) {
        if (output.json()) {
            ObjectNode json = JsonNodeFactory.instance
                    .objectNode()
                    .put("would", plan.order().words())
                    .put("articles", plan.count())
                    .put("toWithdraw", plan.toWithdraw())
                    .put("keys", plan.keys())
                    .put("sealedRecords", plan.sealed())
                    .put("clearRecords", plan.clear())
                    .put("deadLetters", plan.letters());
            output.line(json);
            return;
        }
        output.line("would purge " + plan.order().words() + ":");
        output.line("  withdraw     " + plan.toWithdraw() + " of " + plan.count()
                + " articles; their signals are retracted");
        output.line("  delete keys  " + plan.keys() + "; " + plan.sealed()
                + " records become unreadable, on topics and in archives");
        output.line("  stays        " + plan.clear() + " records and " + plan.letters() + " dead letters in clear");
        output.line("nothing was changed; --yes does it");
    }
}
