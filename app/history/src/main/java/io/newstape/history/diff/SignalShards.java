package io.newstape.history.diff;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Signals in {@value #COUNT} temporary files by their id, so that one part at a time fits into memory. */
final class SignalShards implements AutoCloseable {

    static final int COUNT = 64;

    private final Path directory = Files.createTempDirectory("newstape-diff-");
    private final List<DataOutputStream> files = new ArrayList<>();
    private final SignalVersions versions = new SignalVersions();

    SignalShards(SignalRun run) throws IOException {
        try {
            for (int i = 0; i < COUNT; i++) {
                files.add(new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file(i)))));
            }
            run.read(signal -> add(EmittedSignal.of(signal)));
            for (DataOutputStream file : files) {
                file.close();
            }
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private void add(EmittedSignal signal) {
        versions.add(signal);
        try {
            signal.write(files.get(Math.floorMod(signal.signalId().hashCode(), COUNT)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SignalVersions versions() {
        return versions;
    }

    /** One part, by key. If two signals have the same key, the later one counts. */
    SortedMap<String, EmittedSignal> read(int shard) throws IOException {
        SortedMap<String, EmittedSignal> signals = new TreeMap<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file(shard))))) {
            while (true) {
                EmittedSignal signal = EmittedSignal.read(in);
                signals.put(signal.key(), signal);
            }
        } catch (EOFException e) {
            return signals;
        }
    }

    private Path file(int shard) {
        return directory.resolve("signals-" + shard);
    }

    @Override
    public void close() throws IOException {
        for (DataOutputStream file : files) {
            file.close();
        }
        for (int i = 0; i < COUNT; i++) {
            Files.deleteIfExists(file(i));
        }
        Files.deleteIfExists(directory);
    }
}
