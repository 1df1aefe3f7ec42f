package io.newstape.encoder;

import io.newstape.sentiment.SentenceModel;
import io.newstape.sentiment.SentenceModelProvider;
import io.newstape.sentiment.UnusableModel;
import java.util.Map;

/** Opens the encoder of the jar. */
public final class ShippedEncoderProvider implements SentenceModelProvider {

    static final String NAME = "accurate";

    private static final int MOST_THREADS = 64;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SentenceModel open(Map<String, String> settings) {
        String threads = settings.getOrDefault("threads", "1");
        try {
            int number = Integer.parseInt(threads);
            if (number >= 1 && number <= MOST_THREADS) {
                return ShippedEncoder.open(number);
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UnusableModel(
                "setting accurate.threads can't be '" + threads + "'",
                "It is a whole number, 1 to " + MOST_THREADS + ".");
    }
}
