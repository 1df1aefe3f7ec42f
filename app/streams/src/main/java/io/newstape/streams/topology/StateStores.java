package io.newstape.streams.topology;

import io.newstape.schema.state.ArticleLedger;
import io.newstape.schema.state.AwaitedSentiment;
import io.newstape.schema.state.OpenWindow;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Where the steps keep what they know. Each store of a live pipeline has a changelog; whether it lies in memory or in RocksDB on disk is
 * the operator's choice, and changes nothing else.
 */
public enum StateStores {
    MEMORY,
    ROCKSDB;

    /** What is known of each article; see {@link ArticleLedger}. */
    static final String LEDGER = "article-ledger";
    /** When each of those may be forgotten. */
    static final String LEDGER_EXPIRY = "article-ledger-expiry";
    /** Ids of those that were. */
    static final String FORGOTTEN = "forgotten-articles";
    /** Articles whose sentiment another service owes. */
    static final String AWAITED = "awaited-sentiment";
    /** When each of those has waited long enough. */
    static final String DEADLINES = "awaited-sentiment-deadlines";
    /** What came before, for each security; see {@link SecurityRecords}. */
    static final String SECURITY = "security-context";
    /** When each of those may be forgotten. */
    static final String SECURITY_EXPIRY = "security-context-expiry";
    /** The newest signals of each security. */
    static final String LATEST = "latest-signals";
    /** Windows that may still change. */
    static final String WINDOWS = "signal-windows";
    /** When each of those ends. */
    static final String WINDOW_ENDS = "signal-windows-ends";

    /** What the step forgets together that knows how long a security has been out of the news. */
    static String[] ofSecurity() {
        return new String[] {SECURITY, SECURITY_EXPIRY, LATEST};
    }

    /** @param isLogged whether the stores have changelogs */
    void addStageOne(StreamsBuilder flow, boolean scoresInProcess, boolean isLogged) {
        add(flow, LEDGER, Serdes.String(), new StateSerde<>(ArticleLedger.class), isLogged);
        addBytes(flow, LEDGER_EXPIRY, isLogged);
        addBytes(flow, FORGOTTEN, isLogged);
        if (!scoresInProcess) {
            add(flow, AWAITED, Serdes.String(), new StateSerde<>(AwaitedSentiment.class), isLogged);
            addBytes(flow, DEADLINES, isLogged);
        }
    }

    /** @param isLogged whether the stores have changelogs */
    void addStageTwo(StreamsBuilder flow, boolean isLogged) {
        addBytes(flow, SECURITY, isLogged);
        addBytes(flow, SECURITY_EXPIRY, isLogged);
        addBytes(flow, LATEST, isLogged);
        add(flow, WINDOWS, Serdes.String(), new StateSerde<>(OpenWindow.class), isLogged);
        addBytes(flow, WINDOW_ENDS, isLogged);
    }

    /**
     * A store whose user lays out its keys and values: {@link TimeIndex}, {@link SecurityRecords}, {@link LatestSignals},
     * {@link ForgottenArticles}.
     */
    private void addBytes(StreamsBuilder flow, String name, boolean isLogged) {
        add(flow, name, Serdes.Bytes(), Serdes.ByteArray(), isLogged);
    }

    private <K, V> void add(StreamsBuilder flow, String name, Serde<K> keys, Serde<V> values, boolean isLogged) {
        KeyValueBytesStoreSupplier supplier =
                switch (this) {
                    case MEMORY -> org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore(name);
                    case ROCKSDB -> org.apache.kafka.streams.state.Stores.persistentKeyValueStore(name);
                };
        StoreBuilder<KeyValueStore<K, V>> store = org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                        supplier, keys, values)
                .withCachingDisabled();
        flow.addStateStore(isLogged ? store : store.withLoggingDisabled());
    }
}
