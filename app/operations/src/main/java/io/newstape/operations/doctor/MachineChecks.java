package io.newstape.operations.doctor;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * This machine and this JVM.
 *
 * @param stateDirectory where the pipeline keeps its state; it may not be there yet
 * @param onDisk whether state is kept in RocksDB
 */
public record MachineChecks(Path stateDirectory, boolean onDisk) {

    private static final long LEAST_DISK = 1L << 30;
    private static final long LEAST_HEAP = 400L << 20;
    private static final long LEAST_FILES = 10_000;
    /** RocksDB takes up to 256 MiB beside the heap, and the JVM itself about as much. */
    private static final long BESIDE_THE_HEAP = 512L << 20;

    /** Whether there is room for state. */
    public List<Check> disk() {
        Path there = stateDirectory.toAbsolutePath();
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there) || !Files.isWritable(there)) {
            return List.of(Check.failed(
                    "disk", there + " can't be written to", "Set state.dir to a folder that this user may write to."));
        }
        try {
            long usable = Files.getFileStore(there).getUsableSpace();
            String finding = Sizes.of(usable) + " free for " + stateDirectory;
            return List.of(
                    usable >= LEAST_DISK
                            ? Check.ok("disk", finding)
                            : Check.warning("disk", finding, "Make room, or set state.dir to another disk."));
        } catch (IOException e) {
            return List.of(
                    Check.warning("disk", "the room for state can't be told: " + e.getMessage(), "Look with df."));
        }
    }

    /** Whether the heap suits the machine. */
    public List<Check> memory() {
        long heap = Runtime.getRuntime().maxMemory();
        long all =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        String finding = "a heap of up to " + Sizes.of(heap) + ", of " + Sizes.of(all) + " of memory";
        if (heap < LEAST_HEAP) {
            return List.of(Check.warning("memory", finding, "Raise -Xmx to 1g or more."));
        }
        return List.of(
                heap + BESIDE_THE_HEAP <= all
                        ? Check.ok("memory", finding)
                        : Check.warning(
                                "memory",
                                finding,
                                "Lower -Xmx, or give the container more memory: the JVM needs about "
                                        + Sizes.of(BESIDE_THE_HEAP)
                                        + " beside the heap, and the system ends a process that takes too much."));
    }

    /** Whether enough files may be open. */
    public List<Check> files() {
        if (!(ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix)) {
            return List.of(Check.ok("open files", "this system doesn't tell its limit"));
        }
        long limit = unix.getMaxFileDescriptorCount();
        String finding = "up to " + limit + " open files";
        return List.of(
                !onDisk || limit >= LEAST_FILES
                        ? Check.ok("open files", finding)
                        : Check.warning(
                                "open files",
                                finding,
                                "RocksDB opens many. Raise the limit ('ulimit -n 65536', or LimitNOFILE of the service)."));
    }

    /** Whether the JVM is one to run a pipeline on. */
    public List<Check> jvm() {
        String version = Runtime.version().toString();
        String collectors = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .map(GarbageCollectorMXBean::getName)
                .collect(Collectors.joining(", "));
        int processors = Runtime.getRuntime().availableProcessors();
        List<Check> checks = new ArrayList<>();
        checks.add(Check.ok(
                "JVM", "Java " + version + ", " + processors + (processors == 1 ? " processor" : " processors")));
        if (collectors.contains("MarkSweepCompact")) {
            checks.add(
                    Check.warning(
                            "JVM",
                            "the serial garbage collector is in use",
                            "Its pauses grow with the heap. Start with -XX:+UseG1GC, or give the container 2 processors and 2 GiB."));
        }
        return checks;
    }
}
