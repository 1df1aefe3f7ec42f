package io.newstape.reference;

import io.newstape.schema.Convention;
import io.newstape.ticker.CandidateListener;
import io.newstape.ticker.Mention;
import io.newstape.ticker.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The companies that a text names without a symbol, as mentions of their primary listings on a day. */
final class NameFinder {

    private final SecurityMaster master;
    private final CompanyNames names;

    NameFinder(SecurityMaster master) {
        this.master = master;
        this.names = new CompanyNames(master);
    }

    List<Mention> find(String text, LocalDate day, Taken taken, CandidateListener listener) {
        List<Mention> mentions = new ArrayList<>();
        for (CompanyNames.Found found : names.find(text, taken)) {
            if (!isCompany(text, found)) {
                listener.refused(found.start(), found.end(), Rule.NAME_WITHOUT_CONTEXT);
                continue;
            }
            List<Listing> listings = master.listingsOf(found.companyId(), day);
            if (!listings.isEmpty()) {
                mentions.add(mention(text, found, listings.get(0)));
            }
        }
        return mentions;
    }

    private static boolean isCompany(String text, CompanyNames.Found found) {
        if (NameContext.isLabel(text, found.end())) {
            return false;
        }
        if (found.hasForm()) {
            return true;
        }
        if (found.words() == 1 && NameContext.goesOn(text, found.end())) {
            return false;
        }
        return !found.plain() || NameContext.speaksOfCompany(text, found.start(), found.end());
    }

    private static Mention mention(String text, CompanyNames.Found found, Listing listing) {
        String surface = text.substring(found.start(), found.end());
        return new Mention(
                found.start(),
                found.end(),
                surface,
                Convention.COMPANY_NAME,
                listing.kind(),
                listing.symbol(),
                null,
                listing.mic(),
                listing.ric(),
                surface,
                found.start(),
                found.end(),
                listing.instrumentId(),
                found.plain() && !found.hasForm() ? 0.75 : 0.9,
                Rule.COMPANY_NAME,
                false);
    }
}
