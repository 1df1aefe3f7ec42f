package io.newstape.streams.topology;

import io.newstape.schema.Article;
import io.newstape.schema.ReferenceInForce;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Tells, with the first article after a task's start, which security master articles are looked up in from here on. A
 * master that is loaded anew is taken at a start, and nothing else in the logs says where that was: an article in which
 * nothing is found leaves no trace. It goes out in the transaction of what is made of the article.
 */
final class ReferenceMarker implements Processor<String, Article, String, ReferenceInForce> {

    private final String referenceVersion;
    private ProcessorContext<String, ReferenceInForce> context;
    private boolean isTold;

    /** @param referenceVersion null when there is no master */
    ReferenceMarker(String referenceVersion) {
        this.referenceVersion = referenceVersion;
    }

    @Override
    public void init(ProcessorContext<String, ReferenceInForce> flow) {
        this.context = flow;
        this.isTold = false;
    }

    @Override
    public void process(Record<String, Article> record) {
        if (isTold) {
            return;
        }
        RecordMetadata place = context.recordMetadata().orElseThrow();
        context.forward(record.withKey(Integer.toString(place.partition()))
                .withValue(ReferenceInForce.newBuilder()
                        .setPartition(place.partition())
                        .setOffset(place.offset())
                        .setReferenceVersion(referenceVersion)
                        .build()));
        isTold = true;
    }
}
