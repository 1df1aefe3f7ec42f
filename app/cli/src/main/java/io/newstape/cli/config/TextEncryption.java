package io.newstape.cli.config;

/** Whether text is sealed on topics, so that it can be purged. */
enum TextEncryption {
    OFF,
    ON;

    /**
     * What the settings say.
     *
     * @throws Misuse when another setting writes text that can't be sealed
     */
    static TextEncryption of(Settings settings) {
        TextEncryption chosen = settings.choice(Setting.TEXT_ENCRYPTION, TextEncryption.class);
        if (chosen == ON && settings.flag(Setting.AUDIT_TOPICS)) {
            throw new Misuse(
                    "audit.topics=true writes sentences and evidence in clear, and text.encryption=on forbids that",
                    "Switch one of them off. 'newstape explain' shows mentions and evidence of one text.");
        }
        if (chosen == ON && ScorerChoice.choice(settings) == ScorerChoice.Scorer.EXTERNAL) {
            throw new Misuse(
                    "an external scorer can't read articles that text.encryption=on seals",
                    "Use a scorer in the pipeline: --set scorer=fast, accurate or onnx. Or switch the encryption off.");
        }
        return chosen;
    }
}
