package io.newstape.streams.topology;

import io.newstape.schema.Article;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * Event time is the article's publication, but never later than the time of its record: brokers refuse records from
 * the future, and one article dated wrongly must not carry the whole stream's time away.
 */
public final class EventTime implements TimestampExtractor {

    @Override
    public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
        return record.value() instanceof Article article
                ? Math.max(0, Math.min(article.getPublishedAt().toEpochMilli(), record.timestamp()))
                : Math.max(0, record.timestamp());
    }
}
