package io.newstape.mention;

import io.newstape.mention.master.Listing;
import io.newstape.mention.master.SecurityMaster;
import io.newstape.mention.scan.Mention;
import io.newstape.schema.ArticleField;
import io.newstape.schema.Convention;
import io.newstape.schema.TextSpan;
import io.newstape.schema.TickerMention;
import io.newstape.text.Document;
import io.newstape.text.Sentences;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Writes the mentions of one field of an article as records. */
final class MentionRecords {

    private static final int MAX_SENTENCE = 400;

    private final Document document;
    private final ArticleField field;
    private final int paragraph;
    private final LocalDate day;
    private final SecurityMaster master;

    /**
     * @param paragraph its index, or -1 for the headline
     * @param master null when there is none
     */
    MentionRecords(Document document, int paragraph, LocalDate day, SecurityMaster master) {
        this.document = document;
        this.field = paragraph < 0 ? ArticleField.HEADLINE : ArticleField.PARAGRAPH;
        this.paragraph = paragraph;
        this.day = day;
        this.master = master;
    }

    TickerMention of(Mention found) {
        Optional<Listing> listing =
                master == null || found.ric() == null ? Optional.empty() : master.find(found.ric(), day);
        return TickerMention.newBuilder()
                .setSpan(span(found.start(), found.end()))
                .setSurface(found.surface())
                .setConvention(found.convention())
                .setKind(found.kind())
                .setSymbol(found.symbol())
                .setExchange(found.exchange())
                .setRic(found.ric())
                .setMic(found.mic())
                .setCompany(found.company())
                .setCompanySpan(found.company() == null ? null : span(found.companyStart(), found.companyEnd()))
                .setInstrumentId(found.instrumentId())
                .setInstrumentName(listing.map(Listing::name).orElse(nameOf(found)))
                .setListings(otherListings(found, listing))
                .setConfidence(found.confidence())
                .setRule(found.decision())
                .setSentence(sentence(found))
                .build();
    }

    private String nameOf(Mention found) {
        return master == null || found.instrumentId() == null
                ? null
                : master.nameOf(found.instrumentId(), found.ric(), day).orElse(null);
    }

    private TextSpan span(int start, int end) {
        return new TextSpan(field, paragraph, start, end);
    }

    private List<String> otherListings(Mention found, Optional<Listing> listing) {
        if (found.convention() != Convention.COMPANY_NAME) {
            return List.of();
        }
        return listing.map(row -> master.listingsOf(row.companyId(), day).stream()
                        .map(Listing::ric)
                        .filter(ric -> !ric.equals(found.ric()))
                        .toList())
                .orElse(List.of());
    }

    /** The sentence around a mention, cut at 400 units, never inside a surrogate pair. */
    private String sentence(Mention found) {
        String text = document.text();
        List<Sentences.Range> sentences = document.sentences();
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sentences.get(middle).start() <= found.start()) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        if (sentences.isEmpty()) {
            return null;
        }
        int start = sentences.get(low).start();
        int end = sentences.get(low).end();
        if (found.start() < start || found.end() > end) {
            return null;
        }
        if (end - start > MAX_SENTENCE) {
            start = Math.max(start, Math.min(found.start() - MAX_SENTENCE / 4, end - MAX_SENTENCE));
            end = Math.min(end, start + MAX_SENTENCE);
        }
        if (start > 0 && Character.isLowSurrogate(text.charAt(start))) {
            start++;
        }
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }
}
