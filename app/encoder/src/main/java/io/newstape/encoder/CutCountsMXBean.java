package io.newstape.encoder;

/** What a model that a user brings has read so far, for JMX. */
public interface CutCountsMXBean {

    /** Sentences that it was asked about, once for each company. */
    long getSentences();

    /** Inputs that the model read: the same sentence may be asked about for many companies. */
    long getInputs();

    /** Sentences that were cut, being longer than {@code onnx.max.tokens}. */
    long getShortened();
}
