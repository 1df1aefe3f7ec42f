package io.newstape.mention.name;

import io.newstape.mention.master.Listing;
import io.newstape.mention.master.SecurityMaster;
import io.newstape.mention.scan.CandidateListener;
import io.newstape.mention.scan.Mention;
import io.newstape.mention.scan.MentionRule;
import io.newstape.schema.Convention;
import io.newstape.text.Document;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The companies that a text names without a symbol, as mentions of their primary listings on a day. */
public final class NameFinder {

    private final SecurityMaster master;
    private final CompanyNames names;

    public NameFinder(SecurityMaster master) {
        this.master = master;
        this.names = new CompanyNames(master);
    }

    public List<Mention> find(Document document, LocalDate day, SpanSet taken, CandidateListener listener) {
        String text = document.text();
        List<Mention> mentions = new ArrayList<>();
        for (CompanyNames.Found found : names.find(document, taken)) {
            if (!isCompany(text, found)) {
                listener.refused(found.start(), found.end(), MentionRule.NAME_WITHOUT_CONTEXT);
                continue;
            }
            Optional<Listing> listing = master.mainListingOf(found.companyId(), day);
            if (listing.isPresent()) {
                mentions.add(mention(text, found, listing.get()));
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
        if (!NameShape.isCompany(text, found.start(), found.end())) {
            return false;
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
                MentionRule.COMPANY_NAME,
                false);
    }
}
