package io.newstape.history.diff;

import io.newstape.history.study.RecordedSignal;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What a comparison of signals needs of one. Numbers that a signal doesn't have are NaN, texts empty.
 *
 * @param found what extraction said of the security: company and instrument
 * @param headline its first {@value #LONGEST} characters
 * @param score -1 to 1
 * @param novelty articles like it in the seven days before
 */
public record EmittedSignal(
        String signalId,
        int revision,
        String action,
        String ric,
        String found,
        String headline,
        double relevance,
        double score,
        double novelty,
        double surprise,
        String referenceVersion,
        String modelVersion,
        String rulesVersion) {

    /** Enough for a person to recognise the article. DataOutput takes no text of more than 64 KiB. */
    private static final int LONGEST = 200;

    static EmittedSignal of(RecordedSignal signal) {
        return new EmittedSignal(
                signal.signalId(),
                signal.revision(),
                signal.action().name(),
                signal.ric(),
                cut(signal.company()) + "|" + text(signal.instrumentId()),
                cut(signal.headline()),
                signal.relevance(),
                number(signal.score()),
                number(signal.novelty7d()),
                number(signal.surprise()),
                text(signal.referenceVersion()),
                text(signal.modelVersion()),
                text(signal.rulesVersion()));
    }

    static EmittedSignal read(DataInput in) throws IOException {
        return new EmittedSignal(
                in.readUTF(),
                in.readInt(),
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readUTF(),
                in.readUTF(),
                in.readUTF());
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(signalId);
        out.writeInt(revision);
        out.writeUTF(action);
        out.writeUTF(ric);
        out.writeUTF(found);
        out.writeUTF(headline);
        out.writeDouble(relevance);
        out.writeDouble(score);
        out.writeDouble(novelty);
        out.writeDouble(surprise);
        out.writeUTF(referenceVersion);
        out.writeUTF(modelVersion);
        out.writeUTF(rulesVersion);
    }

    /** Identifies the emission in every run. */
    String key() {
        return signalId + "#" + revision;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static double number(Number value) {
        return value == null ? Double.NaN : value.doubleValue();
    }
}
