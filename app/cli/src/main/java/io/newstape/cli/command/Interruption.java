package io.newstape.cli.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C and SIGTERM ask long work to end at its next checkpoint; the process waits for that, but not for long. */
final class Interruption implements AutoCloseable {

    private static final long LONGEST_WAIT_SECONDS = 10;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Runnable told;
    private volatile boolean asked;

    Interruption() {
        this(() -> {});
    }

    /** @param told called at once, by another thread; it must not wait */
    Interruption(Runnable told) {
        this.told = told;
        Runtime.getRuntime().addShutdownHook(new Thread(this::ask, "interruption"));
    }

    boolean isAsked() {
        return asked;
    }

    private void ask() {
        asked = true;
        told.run();
        try {
            ended.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The work has ended. */
    @Override
    public void close() {
        ended.countDown();
    }
}
