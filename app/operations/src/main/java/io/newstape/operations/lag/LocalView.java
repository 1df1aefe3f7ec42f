package io.newstape.operations.lag;

/**
 * What only the process that runs the pipeline can see.
 *
 * @param threadsWanted how many stream threads there should be
 * @param threadsAlive how many there are
 * @param restoring how many changelog records are still to be read back before work goes on
 * @param awaitsRegistry whether a record waits because the schema registry doesn't answer
 * @param throttledMillis how long the brokers hold requests back because of a quota, milliseconds; 0 for not at all
 */
public record LocalView(
        int threadsWanted, int threadsAlive, long restoring, boolean awaitsRegistry, double throttledMillis) {

    /** Nothing is known: the pipeline runs elsewhere. */
    public static final LocalView ELSEWHERE = new LocalView(0, 0, 0, false, 0);
}
