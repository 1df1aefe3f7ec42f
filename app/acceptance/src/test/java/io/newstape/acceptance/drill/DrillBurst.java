package io.newstape.acceptance.drill;

import java.util.concurrent.ExecutionException;

/**
 * A publisher of long articles that is always half as fast again as the pipeline reads, whatever the machine can do; it
 * begins with a pile of them.
 */
final class DrillBurst {

    private static final int PILE = 1_500;
    private static final double FASTER = 1.5;
    private static final double LEAST_PER_SECOND = 80;
    private static final double MOST_PER_SECOND = 2_000;
    private static final long SLICE_MILLIS = 50;
    /** So often it looks how fast the pipeline reads. */
    private static final int SLICES_BETWEEN_LOOKS = 40;

    private final DrillFeed feed;
    private final DrillGroup group;
    private final int partition;
    private final Thread thread = new Thread(this::publish, "drill-burst");

    /**
     * Begins.
     *
     * @param partition of all articles; -1 for any
     */
    DrillBurst(DrillFeed feed, DrillGroup group, int partition) {
        this.feed = feed;
        this.group = group;
        this.partition = partition;
        thread.setDaemon(true);
        thread.start();
    }

    private void publish() {
        try {
            feed.publishLong(PILE, partition);
            long read = group.worked(DrillFeed.ARTICLES);
            long looked = System.nanoTime();
            double perSecond = LEAST_PER_SECOND;
            double due = 0;
            for (int slice = 1; true; slice++) {
                due += perSecond * SLICE_MILLIS / 1e3;
                feed.publishLong((int) due, partition);
                due -= (int) due;
                Thread.sleep(SLICE_MILLIS);
                if (slice % SLICES_BETWEEN_LOOKS == 0) {
                    long now = group.worked(DrillFeed.ARTICLES);
                    double readPerSecond = (now - read) * 1e9 / (System.nanoTime() - looked);
                    perSecond = Math.min(MOST_PER_SECOND, Math.max(LEAST_PER_SECOND, FASTER * readPerSecond));
                    read = now;
                    looked = System.nanoTime();
                }
            }
        } catch (InterruptedException e) {
            // ended
        } catch (ExecutionException e) {
            throw new IllegalStateException("it can't be told how fast the pipeline reads", e);
        }
    }

    void end() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }
}
