/**
 * Compares what a replay makes with what the pipeline recorded, byte for byte: stage by stage, and from the articles
 * alone to the last signal.
 *
 * <pre>
 *  news.articles-0 ──> OfflineTask ──> Comparison <── market.scored-mentions, origin news.articles-0
 *  news.articles-1 ──> OfflineTask ──> Comparison <── market.scored-mentions, origin news.articles-1
 *        ...
 *  market.scored-mentions-0 ──> OfflineTask ──> Comparison <── market.signals-0
 *        ...
 *  news.articles ──> RecordedRun ──> Comparison <── market.scored-mentions-0, market.signals-0
 *                          (both stages)   ...
 * </pre>
 *
 * <p>Stage by stage, stage two is verified from the recorded scored mentions, so a difference is placed. {@code EndToEnd}
 * takes nothing from them but the order in which the partitions of articles met: that is history, which no replay can
 * guess. A signal that no article made shows only there.
 *
 * <p>A {@code VerifyPlan} settles first what is replayed and what it is compared with, because the pipeline may be at
 * work meanwhile. A {@code PartitionVerification} replays one partition. A {@code RecordedSequence} gives it the
 * recorded records, with a bounded look ahead.
 *
 * <p>Each article is looked up in the security master of its time. A master that isn't there any more is refused.
 *
 * <p>Nothing in here writes to a topic or joins a consumer group.
 */
package io.newstape.history.verify;
