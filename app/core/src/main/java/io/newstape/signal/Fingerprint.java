package io.newstape.signal;

import io.newstape.schema.Article;
import io.newstape.schema.ScoredMention;
import io.newstape.schema.Security;
import io.newstape.schema.Sentiment;
import io.newstape.text.Fnv;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Hashes that tell whether something changed for its readers. */
final class Fingerprint {

    /** A change of score or relevance below a hundredth changes nobody's mind. */
    private static final double STEPS = 100;

    private static final char MOST_ASCII = 0x7f;

    private long hash = Fnv.EMPTY;

    private Fingerprint() {}

    /** The hash of everything in an article that a reader sees; its version is no part of it. */
    static long of(Article article) {
        Fingerprint print = new Fingerprint()
                .text(article.getStatus().name())
                .text(article.getPublishedAt().toString())
                .text(article.getSource())
                .text(article.getUrl())
                .text(article.getHeadline())
                .texts(article.getParagraphs())
                .texts(article.getSymbols());
        return print.hash;
    }

    /** The hash of what a desk acts on; the place in the text is no part of it. */
    static long of(ScoredMention draft) {
        Security security = draft.getSecurity();
        Fingerprint print = new Fingerprint()
                .text(security.getCompany())
                .text(security.getMic())
                .text(security.getInstrumentId())
                .text(security.getKind().name())
                .text(Boolean.toString(security.getVerified()))
                .text(draft.getArticle().getHeadline())
                .text(draft.getSentimentStatus().name())
                .number(draft.getRelevance());
        Sentiment sentiment = draft.getSentiment();
        if (sentiment != null) {
            print.number(sentiment.getPositive())
                    .number(sentiment.getNegative())
                    .number(sentiment.getScore())
                    .texts(sentiment.getEvents());
        }
        return print.hash;
    }

    private Fingerprint texts(List<String> texts) {
        add(texts.size());
        texts.forEach(this::text);
        return this;
    }

    private Fingerprint text(String text) {
        if (text == null) {
            return add(-1);
        }
        if (isAscii(text)) {
            // the same as its bytes, without a copy of the whole article
            add(text.length());
            for (int i = 0; i < text.length(); i++) {
                hash = Fnv.with(hash, text.charAt(i));
            }
            return this;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(bytes.length);
        for (byte b : bytes) {
            hash = Fnv.with(hash, b & 0xff);
        }
        return this;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > MOST_ASCII) {
                return false;
            }
        }
        return true;
    }

    private Fingerprint number(double number) {
        return add(Math.round(number * STEPS));
    }

    private Fingerprint add(long value) {
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            hash = Fnv.with(hash, (int) (value >>> shift) & 0xff);
        }
        return this;
    }
}
