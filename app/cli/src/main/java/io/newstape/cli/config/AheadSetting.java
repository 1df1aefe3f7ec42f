package io.newstape.cli.config;

import io.newstape.streams.wire.AheadBound;

/** How far ahead of the clock articles may be dated, by the settings. */
public final class AheadSetting {

    private AheadSetting() {}

    /** @throws Misuse when it is no time, or longer than the pipeline takes */
    public static AheadBound of(Settings settings) {
        try {
            return new AheadBound(settings.duration(Setting.PUBLISH_MAX_AHEAD));
        } catch (IllegalArgumentException e) {
            throw new Misuse(
                    Setting.PUBLISH_MAX_AHEAD.key() + " can't be '" + settings.text(Setting.PUBLISH_MAX_AHEAD) + "'",
                    "It must be a time from 0s to 1d: the pipeline refuses what is dated further ahead.",
                    e);
        }
    }
}
