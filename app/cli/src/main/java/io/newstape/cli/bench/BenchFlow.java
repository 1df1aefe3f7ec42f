package io.newstape.cli.bench;

import io.newstape.streams.wire.Topics;
import java.util.Locale;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/** What is measured. All of them run with the pipeline's own settings, on articles that are there already. */
public enum BenchFlow {
    /** Articles are read and written again, bytes for bytes: no pipeline on Kafka Streams can be faster. */
    PASS_THROUGH,
    /**
     * The pipeline's hops, topics and stores, with as many records as it writes, but without its work: no text is read,
     * no Avro is decoded, no rule is applied.
     */
    SKELETON,
    /** The pipeline. */
    PIPELINE;

    private static final int MENTION = 900;
    private static final int SIGNAL = 1100;
    private static final int STATE = 150;
    private static final int WINDOWS = 3;

    /** As tables and JSON name it, for example {@code pass-through}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The topology of a floor. */
    Topology floor(Topics topics, int companies) {
        StreamsBuilder flow = new StreamsBuilder();
        KStream<String, byte[]> articles = read(flow, topics.articles().name(), "articles");
        if (this == PASS_THROUGH) {
            articles.to(topics.signals().name(), write("signals"));
        } else {
            skeleton(flow, articles, topics, companies);
        }
        return flow.build();
    }

    private static void skeleton(StreamsBuilder flow, KStream<String, byte[]> articles, Topics topics, int companies) {
        store(flow, "ledger");
        store(flow, "context");
        store(flow, "windows");
        articles.processValues(() -> new Remember("ledger", 1), "ledger")
                .flatMap((key, value) -> java.util.stream.IntStream.range(0, companies)
                        .mapToObj(i -> org.apache.kafka.streams.KeyValue.pair(
                                Integer.toString(Math.floorMod(key.hashCode() * 31 + i, 400)), cut(value, MENTION)))
                        .toList())
                .to(topics.scoredMentions().name(), write("scored-mentions"));
        KStream<String, byte[]> signals = read(flow, topics.scoredMentions().name(), "scored")
                .processValues(() -> new Remember("context", 1), "context")
                .processValues(() -> new Remember("windows", WINDOWS), "windows");
        signals.flatMapValues(value -> java.util.Collections.nCopies(WINDOWS, cut(value, STATE)))
                .to(topics.signalWindows().name(), write("signal-windows"));
        signals.mapValues(value -> cut(value, SIGNAL)).to(topics.signals().name(), write("signals"));
    }

    private static void store(StreamsBuilder flow, String name) {
        flow.addStateStore(
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
                        .withCachingDisabled());
    }

    private static KStream<String, byte[]> read(StreamsBuilder flow, String topic, String name) {
        return flow.stream(
                topic,
                Consumed.<String, byte[]>as(name).withKeySerde(Serdes.String()).withValueSerde(Serdes.ByteArray()));
    }

    private static Produced<String, byte[]> write(String name) {
        return Produced.<String, byte[]>as(name).withKeySerde(Serdes.String()).withValueSerde(Serdes.ByteArray());
    }

    private static byte[] cut(byte[] value, int length) {
        return java.util.Arrays.copyOf(value, Math.min(value.length, length));
    }

    /** Reads a store and writes to it, as often as it is told to. */
    private static final class Remember implements FixedKeyProcessor<String, byte[], byte[]> {

        private final String name;
        private final int writes;
        private FixedKeyProcessorContext<String, byte[]> context;
        private KeyValueStore<String, byte[]> store;

        Remember(String name, int writes) {
            this.name = name;
            this.writes = writes;
        }

        @Override
        public void init(FixedKeyProcessorContext<String, byte[]> flow) {
            this.context = flow;
            this.store = flow.getStateStore(name);
        }

        @Override
        public void process(FixedKeyRecord<String, byte[]> record) {
            for (int i = 0; i < writes; i++) {
                String key = i == 0 ? record.key() : record.key() + "|" + i;
                store.get(key);
                store.put(key, cut(record.value(), STATE));
            }
            context.forward(record);
        }
    }
}
