package io.newstape.streams.topology;

import io.newstape.schema.Article;
import io.newstape.schema.state.ArticleLedger;
import io.newstape.signal.Admission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The ledgers of a task's articles, and when each may be forgotten.
 *
 * <p>Forgetting happens while a record is processed and depends on the records alone, never on a clock, so that a
 * replay forgets at the same place of the log.
 */
final class LedgerStore {

    private final KeyValueStore<String, ArticleLedger> ledgers;
    private final TimeIndex hours;
    private final ForgottenArticles forgottenArticles;
    private final long retentionHours;
    private final long memoryHours;
    private final Counter forgotten;
    private final Gauge size;

    /**
     * @param retention how long an article can be revised
     * @param memory how long its id is known; at least the retention
     */
    LedgerStore(ProcessingContext flow, Duration retention, Duration memory) {
        this.ledgers = flow.getStateStore(StateStores.LEDGER);
        this.hours = new TimeIndex(
                flow.getStateStore(StateStores.LEDGER_EXPIRY),
                Duration.ofDays(1).toHours());
        this.forgottenArticles = new ForgottenArticles(flow.getStateStore(StateStores.FORGOTTEN));
        this.retentionHours = Math.max(1, retention.toHours());
        this.memoryHours = Math.max(retentionHours, memory.toHours());
        this.forgotten = Counter.of(flow, "ledgers", "event", "forgotten");
        this.size = Gauge.of(flow, "ledgers");
    }

    /** What is known of an article; null when nothing is. */
    ArticleLedger get(String articleId) {
        return ledgers.get(articleId);
    }

    void put(String articleId, ArticleLedger ledger) {
        ArticleLedger before = ledgers.get(articleId);
        if (before != null && before.getHour() != ledger.getHour()) {
            hours.remove(before.getHour(), articleId);
        }
        ledgers.put(articleId, ledger);
        if (before == null || before.getHour() != ledger.getHour()) {
            hours.add(ledger.getHour(), articleId);
        }
        size.set(ledgers.approximateNumEntries());
    }

    /**
     * What becomes of an article: what is forgotten is known by its id, and what is older than the memory may have been
     * known, so neither is new.
     *
     * @param ledger what is known of it; null when nothing is
     */
    Admission admission(ArticleLedger ledger, Article article) {
        if (ledger != null) {
            return Admission.of(ledger, article);
        } else if (forgottenArticles.knows(article.getArticleId())) {
            return Admission.FORGOTTEN;
        }
        long hour =
                Duration.ofSeconds(article.getPublishedAt().getEpochSecond()).toHours();
        return hour < hours.latest() - memoryHours ? Admission.LATE : Admission.NEW;
    }

    /** Forgets what is older than the retention, seen from the time that the records have come to. */
    void forgetBefore(long eventTimeMillis) {
        long hour = Duration.ofMillis(eventTimeMillis).toHours();
        if (hours.advance(hour, eventTimeMillis)) {
            Map<Long, List<String>> due = new TreeMap<>();
            for (TimeIndex.Due ledger : hours.takeBefore(hours.latest() - retentionHours)) {
                ledgers.delete(ledger.key());
                forgotten.increment();
                due.computeIfAbsent(ledger.time(), time -> new ArrayList<>()).add(ledger.key());
            }
            due.forEach(forgottenArticles::add);
        }
        forgottenArticles.dropBefore(hours.latest() - memoryHours);
    }
}
