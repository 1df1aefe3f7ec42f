package io.newstape.history.replay;

import io.newstape.history.log.DerivedRecord;
import io.newstape.history.log.LogCursor;
import io.newstape.history.log.LogRecord;
import io.newstape.history.log.RecordOrigin;
import io.newstape.history.log.RecordedLog;
import io.newstape.schema.Article;
import io.newstape.streams.seal.TextGuard;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.RegistryUnavailable;
import io.newstape.streams.wire.Topics;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Articles whose text was purged can't be read again. So what stage one made of them, and of later versions of them, is
 * taken from the record: everything behind it is then made as it was live. An archive doesn't keep that; there, purged
 * articles are left out.
 */
public final class PurgedArticles {

    private final RecordedLog log;
    private final Topics topics;
    private final AvroSerdes serdes;
    private final AtomicLong count = new AtomicLong();
    private final Map<Integer, Set<Long>> offsets = new ConcurrentHashMap<>();

    public PurgedArticles(RecordedLog log, Topics topics, AvroSerdes serdes) {
        this.log = log;
        this.topics = topics;
        this.serdes = serdes;
    }

    /** How many records of articles weren't replayed so far. */
    public long count() {
        return count.get();
    }

    /**
     * Whether a record was made of a purged article. Ask where that partition of articles is replayed, and of records that
     * were made of what has been replayed.
     */
    public boolean isOfOne(LogRecord made) {
        return RecordOrigin.of(made.headers())
                .filter(from -> from.topic().equals(topics.articles().name()))
                .map(from -> offsets.getOrDefault(from.partition(), Set.of()).contains(from.offset()))
                .orElse(false);
    }

    /** Stage one of a partition of the articles; where nothing is sealed, it is the given one. */
    public StageOneStep around(int partition, StageOneStep step) {
        return serdes.opensText() ? new Around(partition, step) : step;
    }

    /** For one thread. */
    private final class Around implements StageOneStep {

        private final int partition;
        private final StageOneStep step;
        private final Deserializer<Article> sealed = serdes.untouched().deserializer(Article.class);
        private final Deserializer<Article> opened = serdes.deserializer(Article.class);
        private final Set<String> ids = new HashSet<>();
        private List<MentionsOfPartition> recorded;

        Around(int partition, StageOneStep step) {
            this.partition = partition;
            this.step = step;
        }

        @Override
        public List<DerivedRecord> process(LogRecord article) {
            if (!isPurged(article)) {
                return step.process(article);
            }
            count.incrementAndGet();
            offsets.computeIfAbsent(partition, of -> new HashSet<>()).add(article.offset());
            if (recorded == null) {
                recorded = open();
            }
            List<DerivedRecord> made = new ArrayList<>();
            recorded.forEach(mentions -> mentions.take(article.offset(), made));
            return made;
        }

        /** A later version meets what the pipeline remembered of the purged one, so it can't be replayed either. */
        private boolean isPurged(LogRecord record) {
            try {
                Article article = sealed.deserialize(record.topic(), record.value());
                if (article == null) {
                    return false;
                }
                boolean isPurged = ids.contains(article.getArticleId())
                        || TextGuard.isSealed(article) && opened.deserialize(record.topic(), record.value()) == null;
                if (isPurged) {
                    ids.add(article.getArticleId());
                }
                return isPurged;
            } catch (SerializationException e) {
                if (RegistryUnavailable.isCauseOf(e)) {
                    throw e;
                }
                // stage one says what is wrong with it
                return false;
            }
        }

        private List<MentionsOfPartition> open() {
            List<MentionsOfPartition> all = new ArrayList<>();
            // an archive keeps the order of mentions, not the mentions
            if (log.identity().isEmpty()) {
                log.extents(topics.scoredMentions().name())
                        .forEach((number, extent) -> all.add(new MentionsOfPartition(
                                log.open(topics.scoredMentions().name(), number, extent.begin(), extent.end()))));
            }
            return all;
        }

        @Override
        public void close() {
            step.close();
            if (recorded != null) {
                recorded.forEach(MentionsOfPartition::close);
            }
        }

        /** The recorded mentions of one partition that came from this partition of articles, in their order. */
        private final class MentionsOfPartition {

            private final LogCursor cursor;
            private Optional<LogRecord> next = Optional.empty();
            private long nextOffset = -1;

            MentionsOfPartition(LogCursor cursor) {
                this.cursor = cursor;
            }

            void take(long offset, List<DerivedRecord> made) {
                while (nextOffset < offset) {
                    advance();
                }
                while (nextOffset == offset) {
                    LogRecord mention = next.orElseThrow();
                    made.add(new DerivedRecord(
                            mention.topic(), mention.key(), mention.value(), mention.time(), mention.headers()));
                    advance();
                }
            }

            private void advance() {
                for (next = cursor.next(); next.isPresent(); next = cursor.next()) {
                    Optional<RecordOrigin> origin = RecordOrigin.of(next.get().headers())
                            .filter(from ->
                                    from.topic().equals(topics.articles().name()) && from.partition() == partition);
                    if (origin.isPresent()) {
                        nextOffset = origin.get().offset();
                        return;
                    }
                }
                nextOffset = Long.MAX_VALUE;
            }

            void close() {
                cursor.close();
            }
        }
    }
}
