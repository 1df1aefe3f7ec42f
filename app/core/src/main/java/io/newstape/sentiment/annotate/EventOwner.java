package io.newstape.sentiment.annotate;

import io.newstape.sentiment.event.EventMatch;
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
    /** How far before a phrase its subject is looked for. */
    private static final int SUBJECT_REACH = 60;
    /** How many sentences back the company may have been named. */
    private static final int SENTENCES_BACK = 2;

    private static final int AUXILIARY_REACH = 3;

    private static final SymbolSet PASSIVE_BEFORE = SymbolSet.named("after-cue");
    private static final SymbolSet SOMEBODY_ELSE = SymbolSet.named("event-somebody-else");
    private static final SymbolSet SITES = SymbolSet.named("event-sites");
    /** What stands before a name of somebody's earlier or present employer: "former Toda executive". */
    private static final SymbolSet ONCE_WITH = SymbolSet.named("event-once-with");

    private static final SymbolSet NOT_FROM = SymbolSet.named("event-never-subject");
    private static final SymbolSet GOES_ON = SymbolSet.named("event-goes-on");
    private static final long AND = Symbols.of("and");
    private static final long AT = Symbols.of("at");
    private static final long BY = Symbols.of("by");
    private static final long NOT = Symbols.of("not");
    private static final long OF = Symbols.of("of");
    private static final long POSSESSIVE = Symbols.of("'s");

    private final AnnotatedText text;
    private final Tokens tokens;
    private final EventNames names;

    EventOwner(TargetPlace place) {
        this.text = place.text();
        this.tokens = text.tokens();
        this.names = new EventNames(place);
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
            case SUBJECT -> isSubject(match);
            case OBJECT -> isObject(match.last());
            case DONE -> isObject(match.last()) || isPassive(match) && isSubject(match);
            case ANY -> isScene(match);
            case SENTENCE -> isInSentence(match);
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
                || PASSIVE_BEFORE.has(tokens.symbol(next));
        return headline || AuxiliaryVerbs.standBefore(tokens, match.first(), AUXILIARY_REACH);
    }

    private boolean isSubject(EventMatch match) {
        int at = match.first();
        int i = at - 1;
        int from = Math.max(0, at - SUBJECT_REACH);
        while (i >= from && !tokens.opensSentence(i + 1)) {
            if (names.isOwn(i)) {
                int first = names.first(i);
                if (canBeSubject(first, i, at)) {
                    return true;
                }
                i = first - 1;
            } else if (names.isOther(i)) {
                int first = names.first(i);
                if (names.isOwn(first - 1)) {
                    // "Toda Plc", where the mention is the short form
                    i = first - 1;
                    continue;
                }
                if (!names.isPassedOver(first, i, at)) {
                    return isListedWithOwn(first);
                }
                i = first - 1;
            } else {
                i--;
            }
        }
        boolean opening = i < 0 || tokens.opensSentence(i + 1);
        return opening && (isNamedBehind(match) || isToldOfBefore(i + 1));
    }

    /** "good news for Toda came when it won": a name behind "for" is no subject, unless another clause goes on about it. */
    private boolean canBeSubject(int first, int last, int at) {
        boolean aside = tokens.is(first - 1, AT) && tokens.isMark(last + 1, ',');
        if (first == 0 || !aside && !NOT_FROM.has(tokens.symbol(first - 1))) {
            return true;
        }
        if (aside) {
            return false;
        }
        for (int i = last + 1; i < at; i++) {
            if (tokens.kind(i) == Tokens.MARK || GOES_ON.has(tokens.symbol(i))) {
                return true;
            }
        }
        return false;
    }

    /** "Toda and Kuroda have signed". */
    private boolean isListedWithOwn(int first) {
        int before = first - 1;
        if (before < 1 || !tokens.is(before, AND) && !tokens.isMark(before, ',')) {
            return false;
        }
        // "Toda Plc and Kuroda", where the mention is the short form
        return names.isOwn(before - 1) || names.isOther(before - 1) && names.isOwn(names.first(before - 1) - 1);
    }

    /** "After winning an order, Toda rose", "Profit beat estimates, Toda said". */
    private boolean isNamedBehind(EventMatch match) {
        boolean parted = false;
        int end = Math.min(tokens.size(), match.last() + SUBJECT_REACH);
        for (int i = match.last() + 1; i < end && !tokens.opensSentence(i); i++) {
            parted |= tokens.kind(i) == Tokens.MARK;
            if (names.isOwn(i)) {
                return parted || text.clauses().of(i) != text.clauses().of(match.first());
            }
            if (names.isOther(i) && !names.isGoverned(i)) {
                return false;
            }
        }
        return false;
    }

    /** Whether a sentence that names nobody before the phrase goes on about the company of the sentence before. */
    private boolean isToldOfBefore(int opening) {
        for (int i = opening; i < Math.min(tokens.size(), opening + 3); i++) {
            if (SOMEBODY_ELSE.has(tokens.symbol(i))) {
                return false;
            }
        }
        int end = opening;
        for (int back = 0; back < SENTENCES_BACK && end > 0; back++) {
            int begin = end - 1;
            while (begin > 0 && !tokens.opensSentence(begin) && end - begin < SUBJECT_REACH) {
                begin--;
            }
            int first = names.firstCompany(begin, end);
            if (first >= 0) {
                return names.isOwn(first);
            }
            end = begin;
        }
        return false;
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
            if (tokens.is(i, BY) || tokens.kind(i) == Tokens.MARK || ONCE_WITH.has(tokens.symbol(i))) {
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
            if (names.isOwn(i) && !ONCE_WITH.has(tokens.symbol(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Before the phrase or behind it: "a strike at Toda", "a fire at the Ohio plant of Toda", "Toda was hit by a strike". */
    private boolean isScene(EventMatch match) {
        int end = Math.min(tokens.size(), match.last() + 1 + SCENE_REACH);
        boolean elsewhere = false;
        for (int i = match.last() + 1; i < end && !tokens.opensSentence(i); i++) {
            if (names.isOwn(i)) {
                boolean same = text.clauses().of(i) == text.clauses().of(match.last());
                return same && (!elsewhere || tokens.is(i - 1, OF));
            }
            boolean beside = i <= match.last() + 4 && SITES.has(tokens.symbol(Math.max(match.last(), i - 1)));
            elsewhere |= names.isOther(i) && beside;
            if (tokens.is(i, NOT) || elsewhere && (tokens.is(i, AND) || text.isVerb(i))) {
                return false;
            }
            if (tokens.kind(i) == Tokens.MARK) {
                break;
            }
        }
        return !elsewhere && isSubject(match);
    }

    /** The name may stand on either side, past other names. */
    private boolean isInSentence(EventMatch match) {
        int i = match.first() - 1;
        boolean named = false;
        for (; i >= Math.max(0, match.first() - SUBJECT_REACH) && !tokens.opensSentence(i + 1); i--) {
            if (names.isOwn(i)) {
                return canBeSubject(names.first(i), i, match.first());
            }
            named |= names.isOther(i);
        }
        int end = Math.min(tokens.size(), match.last() + SUBJECT_REACH);
        for (int j = match.last() + 1; j < end && !tokens.opensSentence(j); j++) {
            if (names.isOwn(j)) {
                boolean beside = tokens.is(j - 1, OF) || tokens.is(j - 1, AT);
                return j <= match.last() + 3 && beside || isNamedBehind(match);
            }
        }
        boolean opening = i < 0 || tokens.opensSentence(i + 1);
        return opening && (named ? names.isOnlyPeople(i + 1, match.first()) : true) && isToldOfBefore(i + 1);
    }
}
