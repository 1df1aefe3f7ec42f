package io.newstape.cli.render;

import io.newstape.history.study.EventStudy;
import io.newstape.history.study.HorizonResult;
import io.newstape.history.study.Horizons;
import io.newstape.history.study.ScoreBuckets;
import io.newstape.history.study.StudyEvents;
import java.time.Duration;

/** A study's figures, part by part as they are found. */
public interface StudyReport {

    /** In the form that was asked for. */
    static StudyReport of(Output output, ScoreBuckets buckets) {
        return output.json() ? new StudyJson(output, buckets) : new StudyTable(output, buckets);
    }

    /** What became of the signals. */
    void events(StudyEvents events);

    /** What became of the prices. */
    void prices(EventStudy study);

    void horizon(HorizonResult result);

    static String span(Duration span) {
        return Horizons.label(span);
    }
}
