package example;

import io.newstape.schema.Signal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** Keeps the signals that hold: a revision replaces one, a retraction takes one away. */
public final class Desk {

    private final Map<String, Signal> holding = new HashMap<>();

    public static void main(String[] args) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", "127.0.0.1:9092");
        settings.put("schema.registry.url", "http://127.0.0.1:8081/apis/ccompat/v7");
        settings.put("specific.avro.reader", "true");
        settings.put("group.id", "desk");
        settings.put("isolation.level", "read_committed");
        settings.put("key.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
        settings.put("value.deserializer", "io.confluent.kafka.serializers.KafkaAvroDeserializer");
        Desk desk = new Desk();
        try (Consumer<String, Signal> consumer = new KafkaConsumer<>(settings)) {
            consumer.subscribe(List.of("market.signals"));
            while (!Thread.interrupted()) {
                for (ConsumerRecord<String, Signal> record : consumer.poll(Duration.ofMillis(50))) {
                    desk.take(record.value());
                }
            }
        }
    }

    void take(Signal signal) {
        switch (signal.getAction()) {
            case NEW, REVISED -> holding.put(signal.getSignalId(), signal);
            case RETRACTED -> holding.remove(signal.getSignalId());
            default -> {
                // an action that a later version of the schema adds
            }
        }
    }

    Map<String, Signal> holding() {
        return Map.copyOf(holding);
    }
}
