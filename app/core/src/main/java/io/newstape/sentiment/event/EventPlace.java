package io.newstape.sentiment.event;

/** Where the company stands that an event happens to. */
public enum EventPlace {
    /** It does it, and stands before the phrase: "Toda won a contract". */
    SUBJECT,
    /** It stands behind the phrase: "a bid for Toda". */
    OBJECT,
    /** The phrase is a verb, and it is done to the company: "sued Toda", "Toda was sued". */
    DONE,
    /** Before or behind, in the same clause: "Toda was hit by a strike", "a strike at Toda". */
    ANY,
    /** Anywhere in the sentence, past the names of people: "Ann Lee, the finance chief of Toda, resigned". */
    SENTENCE,
    /** Anywhere in the sentence, past the names of brokers and indices: "Toda rose after Calloway upgraded the stock". */
    TOPIC,
    /** Inside the phrase: "gave Toda the green light". */
    INSIDE,
    /** The phrase names no event, though shorter ones inside it do: "strike price". */
    NONE
}
