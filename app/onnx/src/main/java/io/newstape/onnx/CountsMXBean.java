package io.newstape.onnx;

/** What a scorer of one's own has read so far, for JMX. */
public interface CountsMXBean {

    /** Sentences that it was asked about, once for each company. */
    long getSentences();

    /** Inputs that the model read: the same sentence may be asked about for many companies. */
    long getInputs();

    /** Sentences that were cut, being longer than {@code onnx.max.tokens}. */
    long getShortened();
}
