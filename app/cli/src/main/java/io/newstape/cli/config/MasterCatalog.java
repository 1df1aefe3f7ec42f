package io.newstape.cli.config;

import io.newstape.article.ArticleText;
import io.newstape.history.replay.MasterSource;
import io.newstape.mention.MentionFinder;
import io.newstape.mention.master.SecurityMaster;
import io.newstape.mention.master.ShippedMaster;
import io.newstape.schema.TickerMentions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * The security masters that are known, by name and by version: the shipped ones, every load on the topic, and files.
 * The topic is read only when nothing else has the version.
 */
public final class MasterCatalog implements MasterSource {

    private static final String SHIPPED = "shipped";
    private static final String SMALL = "small";
    private static final String TOPIC = "topic";
    private static final String NONE = "none";

    private final Connection connection;
    private final List<SecurityMaster> files = new ArrayList<>();

    /** The shipped master and those on the topic. */
    public MasterCatalog(Connection connection) {
        this.connection = connection;
    }

    /**
     * Adds the masters of files, and the one of the settings where that is a file.
     *
     * @throws Failure when one can't be read or isn't a master
     */
    public MasterCatalog with(List<String> named) {
        String configured = connection.settings().text(Setting.REFERENCE);
        Stream.concat(named.stream(), isFile(configured) ? Stream.of(configured) : Stream.empty())
                .forEach(file -> files.add(ReferenceOption.master(file)));
        return this;
    }

    /**
     * A master by what a person calls it: {@code shipped}, {@code small}, {@code topic}, a version, or a CSV file.
     *
     * @throws Failure when there is none
     */
    public SecurityMaster named(String name) {
        if (name.equals(TOPIC)) {
            return new ReferenceTopic(connection).master();
        }
        if (isVersion(name)) {
            return version(name).orElseThrow(() -> unknown(name));
        }
        return ReferenceOption.master(name);
    }

    @Override
    public Optional<Function<ArticleText, TickerMentions>> finder(String version) {
        if (version == null) {
            return Optional.of(MentionFinder.withoutMaster()::find);
        }
        return version(version).map(master -> MentionFinder.with(master)::find);
    }

    /** The master of a version; empty when nobody has it any more. */
    public Optional<SecurityMaster> version(String version) {
        return Stream.concat(files.stream(), Stream.of(ShippedMaster.get(), ShippedMaster.small()))
                .filter(master -> master.version().equals(version))
                .findFirst()
                .or(() -> loaded(topic -> topic.master(version)));
    }

    /** What the topic holds; nothing when there is no such topic. */
    private Optional<SecurityMaster> loaded(Function<ReferenceTopic, Optional<SecurityMaster>> question) {
        try {
            return question.apply(new ReferenceTopic(connection));
        } catch (UnknownTopicOrPartitionException e) {
            return Optional.empty();
        }
    }

    private Misuse unknown(String version) {
        String known = ShippedMaster.get().version() + " (shipped), "
                + ShippedMaster.small().version() + " (small)";
        known += loaded(topic -> Optional.of(topic.master()))
                .filter(last -> !last.rows().isEmpty())
                .map(last -> ", " + last.version() + " (last load on the topic)")
                .orElse("");
        return new Misuse(
                "there is no security master of version " + version,
                "Known are " + known + ". Name one of them, or the CSV file that it was loaded from.");
    }

    /**
     * Looks whether a file is there, without reading it; other names are not looked up.
     *
     * @throws Misuse when it isn't
     */
    static void requireThere(String name) {
        if (isFile(name)) {
            NamedFile.file(name, ReferenceOption.ADVICE);
        }
    }

    private static boolean isFile(String name) {
        return !List.of(NONE, TOPIC, SHIPPED, SMALL).contains(name) && !isVersion(name);
    }

    private static boolean isVersion(String name) {
        return name.matches("[0-9a-f]{16}") && !Files.exists(Path.of(name));
    }
}
