package io.newstape.history.verify;

import io.newstape.history.replay.OfflineTopology.Stage;

/**
 * The part of an input partition that is verified. It is replayed from the log's start, since what the pipeline knew
 * at {@code from} is made of what came before.
 *
 * @param stage the stage that reads it
 * @param partition its number
 * @param from first offset whose derived records are compared
 * @param to offset to stop before
 * @param isCut whether {@code to} was asked for: recorded records may then follow that belong to what comes after it
 */
record LogSlice(Stage stage, int partition, long from, long to, boolean isCut) {}
