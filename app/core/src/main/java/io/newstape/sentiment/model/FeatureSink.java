package io.newstape.sentiment.model;

/** Takes the features of a view one by one. */
public interface FeatureSink {

    /**
     * @param template kind of the feature
     * @param group letter of the scopes it was found in; {@code '*'} for any
     * @param first symbol of its first part
     * @param second symbol of its second part; 0 for none
     * @param value how much of it there is, mostly 1
     * @param from first token that it was seen in; -1 when it isn't of one place
     * @param to last token that it was seen in
     */
    void feature(FeatureTemplate template, char group, long first, long second, double value, int from, int to);
}
