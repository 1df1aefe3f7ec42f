package io.newstape.encoder;

import io.newstape.sentiment.UnusableModel;

/** The libraries' machine code, which they unpack from their jars. */
final class Natives {

    private Natives() {}

    static UnusableModel missing(String library, LinkageError error) {
        Throwable cause = error.getCause() == null ? error : error.getCause();
        return new UnusableModel(
                "the native library of " + library + " can't be loaded here (" + System.getProperty("os.name") + ", "
                        + System.getProperty("os.arch") + "): " + cause.getMessage(),
                "There is one for Linux with glibc (x64, arm64), macOS (arm64) and Windows (x64). They are unpacked to"
                        + " java.io.tmpdir and to ~/.djl.ai (or the environment's ENGINE_CACHE_DIR): both must be writable.",
                error);
    }
}
