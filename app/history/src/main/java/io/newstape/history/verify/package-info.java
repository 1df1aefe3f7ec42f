/**
 * Compares what a replay makes with what the pipeline recorded, byte for byte, stage by stage.
 *
 * <pre>
 *  news.articles-0 ──> OfflineTask ──> Comparison <── market.scored-mentions, origin news.articles-0
 *  news.articles-1 ──> OfflineTask ──> Comparison <── market.scored-mentions, origin news.articles-1
 *        ...
 *  market.scored-mentions-0 ──> OfflineTask ──> Comparison <── market.signals-0
 *        ...
 * </pre>
 *
 * <p>Stage two is verified from the recorded scored mentions. In which order the partitions of articles met there is
 * history, which no replay can guess.
 *
 * <p>A {@code VerifyPlan} settles first what is replayed and what it is compared with, because the pipeline may be at
 * work meanwhile. A {@code PartitionVerification} replays one partition. A {@code RecordedSequence} gives it the
 * recorded records, with a bounded look ahead.
 *
 * <p>The security master changes when a pipeline starts, which no log of articles tells. The pipeline writes down where
 * it did, on {@code reference.in-force}. {@code ReferenceHistory} reads that, so each article is looked up in the master
 * of its time. A master that isn't there any more is refused.
 *
 * <p>Nothing in here writes to a topic or joins a consumer group.
 */
package io.newstape.history.verify;
