package io.newstape.history.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.newstape.history.log.WorkListener;
import io.newstape.schema.Signal;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.RetryPolicy;
import io.newstape.streams.wire.Topics;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Exports made signals, and prints how long it took, how many files it made, and the most heap that was in use. Run by
 * hand:
 *
 * <pre>
 *  java -Xmx512m -cp (test class path) io.newstape.history.export.SoakExport DIR ROWS DAYS PARTITIONS FORMAT
 * </pre>
 */
public final class SoakExport {

    private SoakExport() {}

    public static void main(String[] args) throws Exception {
        int partitions = Integer.parseInt(args[3]);
        Topics topics = new Topics("", partitions, Optional.empty());
        AvroSerdes serdes = new AvroSerdes(Registry.inThisProcess(topics.all()), RetryPolicy.standard());
        SyntheticSignals log = new SyntheticSignals(
                Integer.parseInt(args[1]), Integer.parseInt(args[2]), partitions, serdes.<Signal>serializer());
        ExportFormat format = ExportFormat.valueOf(args[4].toUpperCase(Locale.ROOT));
        long start = System.nanoTime();
        System.out.println(new TopicExport(log, serdes, record -> JsonNodeFactory.instance.objectNode(), "")
                .export(
                        ExportTable.signals(topics, Isins.unknown()),
                        Path.of(args[0]),
                        format,
                        false,
                        WorkListener.none()));
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(SoakExport::peak)
                .sum();
        System.out.printf(
                Locale.ROOT, "%.1f s, at most %d MiB of heap%n", (System.nanoTime() - start) / 1e9, heap >> 20);
    }

    private static long peak(MemoryPoolMXBean pool) {
        return pool.getPeakUsage().getUsed();
    }
}
