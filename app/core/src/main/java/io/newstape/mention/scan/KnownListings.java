package io.newstape.mention.scan;

import io.newstape.schema.InstrumentKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the scanner may ask about securities that are known by name. The security master answers; without one,
 * {@link #NONE} does, and the scanner takes only what the text itself makes certain.
 */
public interface KnownListings {

    /**
     * A listing that is known.
     *
     * @param ric null where only the wide list knows the listing and no rule gives its RIC
     * @param kind UNKNOWN where the wide list has it as a share: it doesn't tell funds from shares
     * @param home whether it is the company's own market
     * @param wide whether only the wide list knows it
     */
    record Known(
            String instrumentId,
            String name,
            String ric,
            String mic,
            String symbol,
            InstrumentKind kind,
            boolean home,
            boolean wide) {}

    /**
     * The listing that has a RIC on a day.
     *
     * @param day null when the day isn't known: then the latest row answers
     */
    Optional<Known> byRic(String ric, LocalDate day);

    /**
     * The listing that has a symbol at an exchange on a day, in any spelling of its share class.
     *
     * @param mic null for the exchanges of the United States
     * @param day null when the day isn't known
     */
    Optional<Known> bySymbol(String symbol, String mic, LocalDate day);

    /**
     * The listings with a symbol at any exchange, those of the wide list too. They speak for a symbol only where the
     * text names the company or lists its neighbours.
     *
     * @param day null when the day isn't known
     */
    List<Known> everywhere(String symbol, LocalDate day);

    /** Whether {@link #everywhere} may know a symbol; cheaper than to ask for its listings. */
    default boolean mayKnow(String symbol) {
        return true;
    }

    /** Whether a name as a text writes it can be the listing's company. The wide list asks for more than the master. */
    boolean isNamed(Known listing, String name);

    /** Knows nothing. */
    KnownListings NONE = new KnownListings() {
        @Override
        public Optional<Known> byRic(String ric, LocalDate day) {
            return Optional.empty();
        }

        @Override
        public Optional<Known> bySymbol(String symbol, String mic, LocalDate day) {
            return Optional.empty();
        }

        @Override
        public List<Known> everywhere(String symbol, LocalDate day) {
            return List.of();
        }

        @Override
        public boolean mayKnow(String symbol) {
            return false;
        }

        @Override
        public boolean isNamed(Known listing, String name) {
            return true;
        }
    };
}
