package io.newstape.operations.http;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads for one kind of request. Each kind has its own, so that one that takes long keeps no thread from another:
 * probes must answer however many listeners there are, and whether the brokers answer or not.
 */
final class RequestPool implements Executor, AutoCloseable {

    private final ThreadPoolExecutor threads;
    private final String advice;

    /**
     * @param name of its threads
     * @param most requests at once
     * @param waiting how many more may wait for one of them to end
     * @param advice for somebody for whom no thread is free
     */
    RequestPool(String name, int most, int waiting, String advice) {
        this.advice = advice;
        BlockingQueue<Runnable> queue = waiting == 0 ? new SynchronousQueue<>() : new LinkedBlockingQueue<>(waiting);
        this.threads = new ThreadPoolExecutor(most, most, 10, TimeUnit.SECONDS, queue, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        threads.allowCoreThreadTimeOut(true);
    }

    /** @throws RejectedExecutionException when all threads are busy, and as many wait as may */
    @Override
    public void execute(Runnable request) {
        threads.execute(request);
    }

    /** Does it in one of the threads; false, and nothing done, when none is free. */
    boolean take(Runnable request) {
        try {
            execute(request);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    String advice() {
        return advice;
    }

    /** Interrupts what is still at work. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
