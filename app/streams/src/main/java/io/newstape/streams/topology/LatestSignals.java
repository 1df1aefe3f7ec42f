package io.newstape.streams.topology;

import io.newstape.schema.Signal;
import io.newstape.signal.context.LatestSignal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The newest signals of each security in a store. Each lies in a slot of its own, so that a signal more is one record
 * more in the changelog, and not all that are kept:
 *
 * <pre>
 *  RIC 0       -> the slots in use, the latest signal's first, a byte each
 *  RIC 0 slot  -> Signal
 * </pre>
 */
final class LatestSignals {

    private static final byte FREE = -1;

    private final KeyValueStore<Bytes, byte[]> store;
    private final StateSerde<Signal> signals = new StateSerde<>(Signal.class);
    private final DecodedValues<Signal> decoded = new DecodedValues<>(signals::decode);

    LatestSignals(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    /**
     * The newest signals of a security.
     *
     * @param signals the latest first
     * @param slots where each of them lies
     */
    record Kept(List<Signal> signals, byte[] slots) {}

    Kept read(String ric) {
        byte[] slots = store.get(key(ric));
        if (slots == null) {
            return new Kept(List.of(), new byte[0]);
        }
        List<Signal> kept = new ArrayList<>();
        for (byte slot : slots) {
            Bytes key = key(ric, slot);
            kept.add(decoded.get(key, store.get(key)));
        }
        return new Kept(kept, slots);
    }

    /**
     * Writes what differs.
     *
     * @param before what {@link #read} gave
     * @param after the latest first, at most {@link LatestSignal#KEPT}; those that stay are the same objects
     */
    void write(String ric, Kept before, List<Signal> after) {
        byte[] slots = new byte[after.size()];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = slotOf(after.get(i), before);
        }
        for (int i = 0; i < slots.length; i++) {
            if (slots[i] == FREE) {
                slots[i] = unused(slots);
                put(key(ric, slots[i]), after.get(i));
            }
        }
        for (byte slot : before.slots()) {
            if (!isAmong(slots, slot)) {
                store.delete(key(ric, slot));
            }
        }
        if (slots.length == 0) {
            store.delete(key(ric));
        } else if (!Arrays.equals(slots, before.slots())) {
            store.put(key(ric), slots);
        }
    }

    private void put(Bytes key, Signal signal) {
        byte[] bytes = signals.encode(signal);
        store.put(key, bytes);
        decoded.put(key, bytes, signal);
    }

    void delete(String ric) {
        write(ric, read(ric), List.of());
    }

    private static byte slotOf(Signal signal, Kept kept) {
        for (int i = 0; i < kept.slots().length; i++) {
            if (kept.signals().get(i) == signal) {
                return kept.slots()[i];
            }
        }
        return FREE;
    }

    private static byte unused(byte[] slots) {
        byte slot = 0;
        while (isAmong(slots, slot)) {
            slot++;
        }
        return slot;
    }

    private static boolean isAmong(byte[] slots, byte slot) {
        for (byte other : slots) {
            if (other == slot) {
                return true;
            }
        }
        return false;
    }

    private static Bytes key(String ric) {
        return Bytes.wrap((ric + '\0').getBytes(StandardCharsets.UTF_8));
    }

    private static Bytes key(String ric, byte slot) {
        return Bytes.wrap((ric + '\0' + (char) slot).getBytes(StandardCharsets.UTF_8));
    }
}
