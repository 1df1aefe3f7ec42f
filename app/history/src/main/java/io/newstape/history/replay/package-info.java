/**
 * Backtests: history that equals live.
 *
 * <pre>
 *  news.articles-0 ──> task ──> (compared with) market.scored-mentions, origin news.articles-0
 *  news.articles-1 ──> task ──> (compared with) market.scored-mentions, origin news.articles-1
 *        ...
 *  market.scored-mentions-0 ──> task ──> (compared with) market.signals-0
 *        ...
 * </pre>
 *
 * <p>A replay runs the live topology itself, not a copy of its steps: each task of Kafka Streams that a live pipeline
 * has becomes an {@code OfflineTask}, which is Kafka's own {@code TopologyTestDriver}: the same task class, record
 * queue, timestamp extractor, serdes, stores and error handlers, without a broker and without a clock that moves. The
 * driver is a test library by name; its API is public, it weighs 65 kB, and what it leaves out (network, groups,
 * transactions) is what a replay must not touch. Driving the processors directly would be faster, and would verify the
 * wiring of this package in place of the topology's.
 *
 * <p>A live task sees one partition: its state, its stream time and the order of its records are the partition's. So
 * there is one offline task for each partition and stage. Stage two is verified from the recorded scored mentions:
 * how the partitions of articles met there is history, which no replay could guess.
 *
 * <p>Whatever starts in the middle of a log is replayed from the log's start, and only told from the middle on; what
 * the pipeline knew then is made of what came before. A log whose start is gone is refused.
 *
 * <p>A replay of articles alone, for a new topic or files, has no such history: it takes the articles of all partitions
 * by event time, each partition in its order. A pipeline that works off a backlog takes its partitions batch by batch,
 * so its windows may have closed before articles that a replay still counts; signals' own values are per security, and
 * what was recorded is what {@code verify} compares.
 *
 * <p>A task runs its own half of the topology: fed with the whole of it, the driver would hand what stage one makes on
 * to a stage two that nobody asked for.
 *
 * <p>A log is a {@code RecordedLog}: topics of a cluster, or an {@code ArchivedLog}, the same articles in Avro's own files,
 * a partition in the order of its log, with offsets, keys and times. Its manifest has the digest of every file, and all
 * of them are checked before the work starts. Its records are written for a registry that lives in the process, so a
 * replay to files needs neither broker nor registry.
 *
 * <p>The security master changes when a pipeline starts, which no log of articles tells. The pipeline writes down where it
 * did, on {@code reference.in-force}; {@code verify} looks each article up in the master of its time, and refuses when that
 * can't be had any more.
 *
 * <p>Exports are Parquet by way of carpet-record, which brings parquet-java and a part of Hadoop: about 20 MB of the
 * jar. A format that every notebook reads, written by the library that defines it, is worth that.
 *
 * <p>A replay may take another model, other rules or another security master than live: what comes in as a topology is
 * its caller's choice. What that changed is {@code io.newstape.diff}'s to tell.
 *
 * <p>Nothing in here writes to the live topics or joins the live group.
 */
package io.newstape.history.replay;
