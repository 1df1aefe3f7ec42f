package io.newstape.sentiment.event;

/**
 * A phrase in a text that names an event.
 *
 * @param first its first token
 * @param last its last token
 * @param label the event
 * @param place where its company stands
 * @param slot first token of the gap that its company stands in; -1 when the phrase has no such gap
 * @param slotEnd token behind that gap
 */
public record EventMatch(int first, int last, EventLabel label, EventPlace place, int slot, int slotEnd) {

    /** A phrase whose company stands outside it. */
    public EventMatch(int first, int last, EventLabel label, EventPlace place) {
        this(first, last, label, place, -1, -1);
    }
}
