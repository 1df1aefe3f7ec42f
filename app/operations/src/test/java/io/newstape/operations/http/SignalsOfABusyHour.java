package io.newstape.operations.http;

import io.newstape.schema.InstrumentKind;
import io.newstape.schema.MarketPhase;
import io.newstape.schema.Security;
import io.newstape.schema.SentimentStatus;
import io.newstape.schema.Signal;
import io.newstape.schema.SignalAction;
import io.newstape.schema.SourceArticle;
import io.newstape.schema.Versions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** A topic of one partition on which so many signals come a second, from the first poll on. */
final class SignalsOfABusyHour extends MockConsumer<String, Signal> {

    static final String TOPIC = "market.signals";

    private static final TopicPartition ONLY = new TopicPartition(TOPIC, 0);
    private static final Duration TICK = Duration.ofMillis(20);

    private final double perSecond;
    private final AtomicLong handedOut = new AtomicLong();
    private long start;

    SignalsOfABusyHour(double perSecond) {
        super("earliest");
        this.perSecond = perSecond;
        updatePartitions(TOPIC, List.of(new PartitionInfo(TOPIC, 0, Node.noNode(), new Node[0], new Node[0])));
        updateBeginningOffsets(Map.of(ONLY, 0L));
        updateEndOffsets(Map.of(ONLY, 0L));
    }

    /** How many signals came up to now. */
    long handedOut() {
        return handedOut.get();
    }

    @Override
    public ConsumerRecords<String, Signal> poll(Duration longest) {
        if (start == 0) {
            start = System.nanoTime();
        }
        try {
            Thread.sleep(TICK.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        long due = (long) ((System.nanoTime() - start) / 1e9 * perSecond);
        List<ConsumerRecord<String, Signal>> came = LongStream.range(handedOut.get(), due)
                .mapToObj(offset -> new ConsumerRecord<>(TOPIC, 0, offset, "8031.T", signal(offset)))
                .toList();
        handedOut.set(due);
        return new ConsumerRecords<>(Map.of(ONLY, came), Map.of());
    }

    private static Signal signal(long number) {
        return Signal.newBuilder()
                .setSignalId("signal-" + number)
                .setRevision(1)
                .setAction(SignalAction.NEW)
                .setSecurity(Security.newBuilder()
                        .setRic("8031.T")
                        .setMic("XTKS")
                        .setCompany("Mitsui & Co")
                        .setInstrumentId("XTKS:8031")
                        .setVerified(true)
                        .setKind(InstrumentKind.EQUITY)
                        .build())
                .setArticle(SourceArticle.newBuilder()
                        .setArticleId("article-" + number)
                        .setArticleVersion(1)
                        .setHeadline("Mitsui & Co (8031.T) raised its forecast for the " + number + ". time")
                        .setSource("Sample Wire")
                        .setUrl("https://news.example/" + number)
                        .setPublishedAt(Instant.EPOCH.plusSeconds(number))
                        .build())
                .setRelevance(0.5)
                .setSentimentStatus(SentimentStatus.NONE)
                .setMentions(List.of())
                .setMarketPhase(MarketPhase.OPEN)
                .setVersions(Versions.newBuilder()
                        .setReferenceVersion("none")
                        .setModelVersion("none")
                        .setRulesVersion("none")
                        .build())
                .build();
    }
}
