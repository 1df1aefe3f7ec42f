package io.newstape.cli.command;

import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Failure;
import io.newstape.cli.config.Unreachable;
import io.newstape.cli.render.Output;
import io.newstape.history.study.RecordedSignal;
import io.newstape.history.study.SignalFiles;
import io.newstape.schema.Signal;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.Topic;
import io.newstape.streams.wire.TopicReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Signals that were written before, to a topic or to files. */
final class SignalSource {

    private SignalSource() {}

    /**
     * Those in a folder, with a warning when they aren't all.
     *
     * @throws io.newstape.history.log.HistoryRefused when there are none
     */
    static SignalFiles in(Path directory, Output output) {
        SignalFiles files = SignalFiles.in(directory);
        if (!files.complete()) {
            output.say("newstape: the replay in " + directory + " isn't complete; signals are missing");
            output.say("  Give the same 'newstape replay' command again to complete it.");
        }
        return files;
    }

    /**
     * Gives every signal on a topic, up to what is there when reading begins.
     *
     * @throws Failure when there is no such topic, or it can't be read
     */
    static void read(Connection connection, Topic topic, Consumer<RecordedSignal> taker) {
        try (Registry registry = connection.registry();
                TopicReader<Signal> reader =
                        TopicReader.of(connection.client(), topic, Signal.class, connection.serdes(registry))) {
            reader.fromEarliest().readToEnd(record -> taker.accept(RecordedSignal.of(record.value())));
        } catch (UnknownTopicOrPartitionException e) {
            throw new Failure(
                    e.getMessage(),
                    "'newstape topics apply' creates the live topics, 'newstape replay --to-prefix' others. Or name a folder.",
                    e);
        } catch (KafkaException e) {
            throw Unreachable.either(connection, e);
        } catch (IOException e) {
            throw Unreachable.registry(connection, e);
        }
    }
}
