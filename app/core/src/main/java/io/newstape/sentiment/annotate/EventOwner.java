package io.newstape.sentiment.annotate;

import io.newstape.sentiment.event.EventMatch;
import io.newstape.sentiment.event.EventPlace;
import io.newstape.sentiment.lexicon.SymbolSet;
import io.newstape.text.Symbols;
import io.newstape.text.Tokens;

/**
 * Whose event it is: whether a phrase tells of the company of a mention or of somebody else. It reads from the phrase to
 * the nearest name that can be its subject or object. When another company stands there, the event is not this
 * company's.
 */
final class EventOwner {

    /** How far behind a phrase its object may stand: "a bid for smaller German rival Toda". */
    private static final int OBJECT_REACH = 5;
    /** How far it may stand when the object is a thing of the company: "approved the migraine nasal spray of Toda". */
    private static final int THING_REACH = 10;
    /** How far behind a phrase the company may stand that it happened at. */
    private static final int SCENE_REACH = 12;

    private static final int AUXILIARY_REACH = 3;
    /** As many letters has the code of a currency. */
    private static final int LONGEST_CURRENCY = 3;

    private static final SymbolSet PASSIVE_BEFORE = SymbolSet.named("after-cue");
    private static final SymbolSet SITES = SymbolSet.named("event-sites");
    /** What stands before a name of somebody's earlier or present employer: "former Toda executive". */
    private static final SymbolSet ONCE_WITH = SymbolSet.named("event-once-with");

    private static final SymbolSet WILL = SymbolSet.named("event-will");
    private static final long AND = Symbols.of("and");
    private static final long AT = Symbols.of("at");
    private static final long BY = Symbols.of("by");
    private static final long EX = Symbols.of("ex");
    private static final long IN = Symbols.of("in");
    private static final long ITS = Symbols.of("its");
    private static final long NOT = Symbols.of("not");
    private static final long OF = Symbols.of("of");
    private static final long TO = Symbols.of("to");
    private static final long POSSESSIVE = Symbols.of("'s");

    private final AnnotatedText text;
    private final Tokens tokens;
    private final EventNames names;
    private final EventSubject subject;

    EventOwner(TargetPlace place) {
        this.text = place.text();
        this.tokens = text.tokens();
        this.names = new EventNames(place);
        this.subject = new EventSubject(text, names);
    }

    /** Whether the event is the company's own. */
    boolean owns(EventMatch match) {
        if (names.isOwn(match.first())) {
            return false;
        }
        if (isWithin(match.first(), match.last())) {
            return true;
        }
        return switch (match.place()) {
            case SUBJECT -> subject.is(match);
            case OBJECT -> isObject(match.last());
            case DONE -> isObject(match.last()) || isPassive(match) && subject.is(match);
            case ANY -> isScene(match);
            case SENTENCE, TOPIC -> isInSentence(match);
            case INSIDE -> isWithin(match.slot(), match.slotEnd() - 1);
            case NONE -> false;
        };
    }

    /** "was fined", "got sued", and the short form of headlines: "Toda fined over ...". */
    private boolean isPassive(EventMatch match) {
        int next = match.last() + 1;
        boolean headline = next >= tokens.size()
                || tokens.opensSentence(next)
                || tokens.kind(next) != Tokens.WORD
                || isAmount(next)
                || PASSIVE_BEFORE.has(tokens.symbol(next));
        return headline || AuxiliaryVerbs.standBefore(tokens, match.first(), AUXILIARY_REACH);
    }

    /** "A$95", "Rs 300". */
    private boolean isAmount(int i) {
        boolean number = i + 1 < tokens.size() && tokens.kind(i + 1) == Tokens.NUMBER;
        return number && tokens.isCapital(i) && tokens.end(i) - tokens.start(i) <= LONGEST_CURRENCY;
    }

    /** "sued Toda", "signed agreements with Kuroda, Hanabi and Toda". */
    private boolean isObject(int last) {
        int end = Math.min(tokens.size(), last + 1 + THING_REACH);
        boolean listed = false;
        int i = last + 1;
        while (i < end && !tokens.opensSentence(i)) {
            if (names.isOwn(i)) {
                return listed || i <= last + OBJECT_REACH || SITES.has(tokens.symbol(i - 1));
            }
            boolean elsewhere = tokens.is(i, BY) || tokens.is(i, TO);
            if (elsewhere || tokens.kind(i) == Tokens.MARK || ONCE_WITH.has(tokens.symbol(i))) {
                return false;
            }
            if (names.isOther(i)) {
                i = names.end(i);
                listed = isListGoingOn(i);
                if (!listed && !tokens.is(i, POSSESSIVE)) {
                    return false;
                }
                end = listed ? Math.min(tokens.size(), i + 1 + OBJECT_REACH) : end;
            }
            i++;
        }
        return false;
    }

    /** Whether "and" or a comma stands there, and another name behind it. */
    private boolean isListGoingOn(int i) {
        boolean joint = tokens.is(i, AND) || tokens.isMark(i, ',');
        return joint && i + 1 < tokens.size() && text.names().is(i + 1);
    }

    /** "price target on Toda trimmed", "gave Toda the green light". */
    private boolean isWithin(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (names.isOwn(i) && !isOnceWith(names.first(i) - 1) && !tokens.is(i + 1, EX)) {
                return true;
            }
        }
        return false;
    }

    /** "former Toda executive", "bought by Toda". */
    private boolean isOnceWith(int i) {
        return i >= 0 && i < tokens.size() && ONCE_WITH.has(tokens.symbol(i));
    }

    /** Before the phrase or behind it: "a strike at Toda", "a fire at the Ohio plant of Toda", "Toda was hit by a strike". */
    private boolean isScene(EventMatch match) {
        int end = Math.min(tokens.size(), match.last() + 1 + SCENE_REACH);
        boolean atPlace = isAtPlace(match.last()) || isAtPlace(match.last() + 1);
        boolean elsewhere = false;
        for (int i = match.last() + 1; i < end && !tokens.opensSentence(i); i++) {
            if (names.isOwn(i)) {
                boolean same = text.clauses().of(i) == text.clauses().of(match.last());
                return same && (!elsewhere || tokens.is(i - 1, OF));
            }
            boolean beside = i <= match.last() + 4 && SITES.has(tokens.symbol(Math.max(match.last(), i - 1)));
            elsewhere |= names.isOther(i) && beside;
            if (tokens.is(i, NOT) || elsewhere && tokens.is(i, AND) || (elsewhere || atPlace) && text.isVerb(i)) {
                return false;
            }
            atPlace &= !tokens.is(i, ITS);
            if (tokens.kind(i) == Tokens.MARK) {
                break;
            }
        }
        return !elsewhere && subject.is(match);
    }

    /** "a strike at Finnish ports": what follows the place is told of others, if the place isn't the company's. */
    private boolean isAtPlace(int i) {
        return tokens.is(i, AT) || tokens.is(i, IN);
    }

    /** "Kuroda was raised to buy", "Kuroda joins": no more than auxiliary verbs stand between a name and its phrase. */
    private boolean isBeside(int name, EventMatch match) {
        for (int i = name + 1; i < match.first(); i++) {
            if (!AuxiliaryVerbs.has(tokens.symbol(i)) && !WILL.has(tokens.symbol(i))) {
                return false;
            }
        }
        // "Calloway upgraded the stock": the broker is no company that it happens to
        return name + 1 < match.first() || !match.label().byBroker();
    }

    /** The name may stand on either side, past other names. */
    private boolean isInSentence(EventMatch match) {
        int i = match.first() - 1;
        boolean named = false;
        for (; i >= Math.max(0, match.first() - EventSubject.REACH) && !tokens.opensSentence(i + 1); i--) {
            if (names.isOwn(i)) {
                return subject.canBe(names.first(i), i, match.first());
            }
            if (tokens.isMark(i, ';')) {
                return false;
            }
            if (match.place() == EventPlace.TOPIC && names.isOther(i) && isBeside(i, match)) {
                return false;
            }
            named |= names.isOther(i);
        }
        int end = Math.min(tokens.size(), match.last() + EventSubject.REACH);
        for (int j = match.last() + 1; j < end && !tokens.opensSentence(j) && !tokens.isMark(j, ';'); j++) {
            if (names.isOwn(j)) {
                boolean beside = tokens.is(j - 1, OF) || tokens.is(j - 1, AT);
                return j <= match.last() + 3 && beside || !named && subject.isNamedBehind(match);
            }
            // "kept its rating on Kuroda, and Toda slipped"
            named |= match.label().byBroker() && names.isOther(j);
        }
        boolean opening = i < 0 || tokens.opensSentence(i + 1);
        return opening && names.isOnlyPeople(i + 1, match.first()) && subject.isToldOfBefore(i + 1);
    }
}
