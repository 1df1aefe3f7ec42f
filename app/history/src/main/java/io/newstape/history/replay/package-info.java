/**
 * Runs recorded articles through the live topology once more.
 *
 * <pre>
 *  news.articles-0 ──> OfflineTask ──┐
 *  news.articles-1 ──> OfflineTask ──┼──> market.scored-mentions-0 ──> OfflineTask ──> FileSink, TopicSink
 *        ...                         └──> market.scored-mentions-1 ──> OfflineTask ──> FileSink, TopicSink
 * </pre>
 *
 * <p>A replay runs the live topology itself, not a copy of its steps. Each task of Kafka Streams that a live pipeline
 * has becomes an {@code OfflineTask}, which is Kafka's own {@code TopologyTestDriver}: the same task class, record
 * queue, timestamp extractor, serdes, stores and error handlers, without a broker and without a clock that moves. The
 * driver is a test library by name. Its API is public, it weighs 65 kB, and what it leaves out (network, groups,
 * transactions) is what a replay must not touch. To drive the processors directly would be faster, but would test the
 * wiring of this package in place of the topology's.
 *
 * <p>A live task sees one partition: its state, its stream time and the order of its records are the partition's. So
 * there is one offline task for each partition and stage. A task runs its own half of the topology: with the whole of
 * it, the driver would pass what stage one makes on to a stage two that nobody asked for.
 *
 * <p>A replay that starts in the middle of a log reads it from its start and writes results only from the middle on:
 * what the pipeline knew there is made of what came before. A log whose start is gone is refused, unless the replay is
 * a cold one.
 *
 * <p>Several partitions of articles feed one of mentions, and chance decides in which order. That order shapes novelty,
 * baseline and windows, so it is a fact to be kept: a {@code RecordedOrder}, read from the origins that the recorded
 * mentions carry. A {@code MentionQueue} for each partition of mentions restores it. It also decides which article is
 * read next, so that few mentions wait. Where nothing was recorded, articles go by event time, each partition in its
 * order.
 *
 * <p>Stage one of a partition depends on that partition alone, so {@code StageOneAhead} works on several at once, a bounded
 * way ahead. Stage two stays in one thread: there the order is made. Nobody restores a replay, so its stores have no
 * changelogs.
 *
 * <p>The security master changes when a pipeline starts, which no log of articles tells. The pipeline writes down where
 * it did, on {@code reference.in-force}. {@code ReferenceHistory} reads that, so each article is looked up in the master
 * of its time.
 *
 * <p>A replay may take another model, other rules or another security master than live: its caller chooses the
 * topology. {@code io.newstape.history.diff} tells what that changed.
 *
 * <p>Nothing in here writes to the live topics or joins the live group.
 */
package io.newstape.history.replay;
