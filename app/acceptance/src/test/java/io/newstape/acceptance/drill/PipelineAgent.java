package io.newstape.acceptance.drill;

import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Does harm inside the process of a pipeline: it is loaded into it as a Java agent. */
public final class PipelineAgent {

    private static final double FULL = 0.93;
    /** Small enough that no garbage collector treats it as large. */
    private static final int CHUNK = 100_000;

    private static final List<byte[]> HELD = new ArrayList<>();

    private PipelineAgent() {}

    /** Sends it into a process, with one of the words below. */
    static void send(Path folder, long pid, String word) throws Exception {
        Path jar = folder.resolve("agent.jar");
        if (!Files.exists(jar)) {
            pack(jar);
        }
        VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
        try {
            machine.loadAgent(jar.toAbsolutePath().toString(), word);
        } finally {
            machine.detach();
        }
    }

    private static void pack(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Agent-Class", PipelineAgent.class.getName());
        String file = PipelineAgent.class.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(out, manifest);
                InputStream code = PipelineAgent.class.getClassLoader().getResourceAsStream(file)) {
            packed.putNextEntry(new JarEntry(file));
            code.transferTo(packed);
        }
    }

    /** Called by the JVM of the pipeline. */
    public static void agentmain(String word) {
        switch (word) {
            case "fill" -> fill();
            case "free" -> {
                HELD.clear();
                System.gc();
            }
            case "interrupt" ->
                Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().matches(".*-StreamThread-\\d+"))
                        .forEach(Thread::interrupt);
            default -> throw new IllegalArgumentException(word);
        }
    }

    private static void fill() {
        Runtime memory = Runtime.getRuntime();
        for (int round = 0; round < 2; round++) {
            System.gc();
            while (memory.totalMemory() - memory.freeMemory() < FULL * memory.maxMemory()) {
                HELD.add(new byte[CHUNK]);
            }
        }
        System.gc();
    }
}
