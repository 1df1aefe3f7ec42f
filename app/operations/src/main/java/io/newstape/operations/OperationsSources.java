package io.newstape.operations;

import io.newstape.operations.lag.LagMonitor;
import io.newstape.operations.lag.LocalView;
import io.newstape.operations.letters.LetterDecoder;
import io.newstape.schema.Article;
import io.newstape.schema.Signal;
import io.newstape.streams.wire.TopicReader;
import io.newstape.streams.wire.Topics;
import io.newstape.streams.wire.Undecoded;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where all that operations see beside the pipeline itself is read. Each opens a connection of its own; whoever asked
 * closes it.
 *
 * @param topics those of the pipeline
 * @param state the folder of the pipeline's state
 * @param referenceMillis when the security master was made, milliseconds since 1970; empty when that isn't known
 * @param monitor makes the monitor of the pipeline's lag
 * @param signals opens a reader near the end of the topic of signals
 * @param allSignals opens a reader of the topic of signals, at its start
 * @param articles opens a reader of the topic of articles
 * @param deadLetters opens a reader of the dead letters
 * @param decoder reads of a dead letter what can be read
 * @param canary sends articles of its own, or none
 */
public record OperationsSources(
        Topics topics,
        Path state,
        OptionalLong referenceMillis,
        Function<Supplier<LocalView>, LagMonitor> monitor,
        Supplier<TopicReader<Undecoded<Signal>>> signals,
        Supplier<TopicReader<Signal>> allSignals,
        Supplier<TopicReader<Article>> articles,
        Supplier<DeadLetterReader> deadLetters,
        LetterDecoder decoder,
        Canary canary) {}
