package io.newstape.history.study;

/**
 * A piece of news that may have moved a price.
 *
 * @param ric of the security
 * @param time when it was published, microseconds since 1970
 * @param score what the news was held to be worth, -1 to 1
 */
record StudyEvent(String ric, long time, double score) {}
