package io.newstape.acceptance.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk of a few megabytes, mounted on a folder; only root can do so, and not everywhere. */
final class SmallDisk implements AutoCloseable {

    private static final int BYTES = 32 * 1024 * 1024;

    private final Path folder;
    private final boolean isThere;

    SmallDisk(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.isThere = done("mount", "-t", "tmpfs", "-o", "size=" + BYTES, "newstape-drill", folder.toString());
    }

    /** Whether it could be mounted. */
    boolean isThere() {
        return isThere;
    }

    void fill() throws IOException {
        Files.write(folder.resolve("filling"), new byte[(int) (0.95 * BYTES)]);
    }

    void empty() throws IOException {
        Files.delete(folder.resolve("filling"));
    }

    private static boolean done(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        if (isThere) {
            done("umount", "--lazy", folder.toString());
        }
    }
}
