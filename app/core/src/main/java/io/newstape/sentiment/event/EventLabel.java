package io.newstape.sentiment.event;

/**
 * The label of an event.
 *
 * @param name as in the records, such as {@code contract-won}
 * @param worth what it is for a company on its face: 1 for good, -1 for bad, 0 for either
 * @param byBroker whether a broker or an agency says it of the company: it never happens to the one that is only a source
 */
public record EventLabel(String name, int worth, boolean byBroker) {}
