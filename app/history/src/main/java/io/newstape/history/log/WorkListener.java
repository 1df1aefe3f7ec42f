package io.newstape.history.log;

/** Told how long work goes on; from several threads at once. */
public interface WorkListener {

    /** @param total offsets to go through; transaction markers count too, so fewer records may come */
    void begins(long total);

    /**
     * @param eventTime time of the record that was replayed just now, milliseconds since 1970
     */
    void replayed(long eventTime);

    /** Tells nobody. */
    static WorkListener none() {
        return new WorkListener() {
            @Override
            public void begins(long total) {
                // nobody wants to know
            }

            @Override
            public void replayed(long eventTime) {
                // nobody wants to know
            }
        };
    }
}
