package io.newstape.history.replay;

/** In which order stage two takes the mentions that come from several partitions of articles. */
public enum ReplayOrder {
    /**
     * As the live pipeline took them: the recorded mentions say from which article each of them came. A mention that
     * the live pipeline didn't make is taken when its article is read, and an article is read when the recorded order
     * needs it or one behind it. What follows the last recorded mention goes by event time.
     */
    RECORDED,
    /**
     * Each partition of articles in its order, and of the articles next in line the one with the earliest time; of
     * several with the same time, the one of the lowest partition.
     */
    EVENT_TIME
}
