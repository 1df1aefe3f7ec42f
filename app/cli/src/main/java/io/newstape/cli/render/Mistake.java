package io.newstape.cli.render;

import io.newstape.sentiment.LabelledExample;
import io.newstape.sentiment.train.Evaluation.Outcome;

/** An example that was answered wrongly. */
public record Mistake(LabelledExample example, Outcome outcome) {}
