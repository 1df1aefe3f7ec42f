package io.newstape.streams.topology;

import io.newstape.schema.ScoredMention;
import io.newstape.schema.SourceArticle;
import io.newstape.schema.state.ArticleFindings;
import io.newstape.schema.state.ArticleLedger;
import io.newstape.signal.Revisions;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Compares what an article says with what was emitted for it, and sends the difference on, by security. */
final class SignalReviser implements Processor<String, ArticleFindings, String, ScoredMention> {

    private ProcessorContext<String, ScoredMention> context;
    private KeyValueStore<String, ArticleLedger> ledgers;

    @Override
    public void init(ProcessorContext<String, ScoredMention> flow) {
        this.context = flow;
        this.ledgers = flow.getStateStore(StateStores.LEDGER);
    }

    @Override
    public void process(Record<String, ArticleFindings> record) {
        ArticleFindings findings = record.value();
        SourceArticle article = findings.getArticle();
        ArticleLedger ledger = ledgers.get(article.getArticleId());
        // a score that comes after its article was forgotten, or for a version that is no longer the last, is void
        if (ledger == null || ledger.getVersion() != article.getArticleVersion()) {
            return;
        }
        Revisions revisions = Revisions.of(ledger, findings);
        ledgers.put(article.getArticleId(), revisions.ledger());
        for (ScoredMention mention : revisions.emitted()) {
            context.forward(record.withKey(mention.getSecurity().getRic()).withValue(mention));
        }
    }
}
