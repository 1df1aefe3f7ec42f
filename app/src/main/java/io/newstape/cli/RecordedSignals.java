package io.newstape.cli;

import io.newstape.schema.Signal;
import io.newstape.study.SentSignal;
import io.newstape.study.SignalFiles;
import io.newstape.wire.Registry;
import io.newstape.wire.Topic;
import io.newstape.wire.TopicReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Signals that were written before, to a topic or to files. */
final class RecordedSignals {

    private RecordedSignals() {}

    /**
     * Those in a folder, with a warning when they aren't all.
     *
     * @throws io.newstape.study.StudyRefused when there are none
     */
    static SignalFiles in(Path directory, Output output) {
        SignalFiles files = SignalFiles.in(directory);
        if (!files.complete()) {
            output.say("newstape: the replay in " + directory + " isn't finished, so signals are missing there");
            output.say("  Give 'newstape replay' the same options once more, and it goes on.");
        }
        return files;
    }

    /**
     * Gives every signal on a topic, up to what is there when reading begins.
     *
     * @throws Failure when there is no such topic, or it can't be read
     */
    static void read(Connection connection, Topic topic, Consumer<SentSignal> taker) {
        try (Registry registry = connection.registry();
                TopicReader<Signal> reader =
                        new TopicReader<>(connection.client(), topic, Signal.class, connection.serdes(registry))) {
            reader.fromEarliest().readToEnd(record -> taker.accept(SentSignal.of(record.value())));
        } catch (UnknownTopicOrPartitionException e) {
            throw new Failure(
                    e.getMessage(),
                    "'newstape topics apply' makes the live ones, 'replay --to-prefix' others; a folder needs none.",
                    e);
        } catch (KafkaException e) {
            throw Unreachable.either(connection, e);
        } catch (IOException e) {
            throw Unreachable.registry(connection, e);
        }
    }
}
