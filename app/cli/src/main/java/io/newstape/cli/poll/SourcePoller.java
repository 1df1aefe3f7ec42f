package io.newstape.cli.poll;

import io.newstape.cli.fetch.FetchFailed;
import io.newstape.cli.fetch.Fetched;
import io.newstape.cli.fetch.HttpFetcher;
import io.newstape.cli.fetch.Validators;
import io.newstape.cli.poll.PollRound.Outcome;
import io.newstape.cli.poll.PollTarget.NotTaken;
import io.newstape.schema.Article;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One source: asks it, publishes what is new, and knows where it stands. One thread uses it. */
final class SourcePoller {

    private static final Logger LOG = LoggerFactory.getLogger(SourcePoller.class);

    private final PolledSource source;
    private final HttpFetcher fetcher;
    private final AnswerReader reader;
    private final PollTarget target;
    private final InstantSource clock;
    private final ToldOnce told = new ToldOnce();
    private PollPosition kept;
    private int failures;

    /** @param kept where the source stands, as it is on the topic */
    SourcePoller(
            PolledSource source,
            PollPosition kept,
            HttpFetcher fetcher,
            AnswerReader reader,
            PollTarget target,
            InstantSource clock) {
        this.source = source;
        this.kept = kept;
        this.fetcher = fetcher;
        this.reader = reader;
        this.target = target;
        this.clock = clock;
    }

    String name() {
        return source.name();
    }

    /** Asks once, unless the source wants to be left alone. Whatever goes wrong is in the result. */
    PollRound poll() {
        Instant now = clock.instant();
        RoundNotes notes = new RoundNotes(source.name(), now);
        Optional<Duration> rest = kept.retryAt().map(time -> Duration.between(now, time));
        if (rest.filter(time -> time.compareTo(Duration.ZERO) > 0).isPresent()) {
            return notes.end(Outcome.POSTPONED, rest.get(), List.of());
        }
        Optional<Duration> retryAfter = Optional.empty();
        boolean faultOfSource = true;
        try {
            ask(notes);
        } catch (FetchFailed e) {
            notes.status = e.status();
            notes.problem = e.getMessage();
            retryAfter = e.retryAfter();
        } catch (KafkaException e) {
            // no reason to wait longer for the source than its interval
            faultOfSource = false;
            notes.problem = "Kafka or the registry: " + e.getMessage();
        } catch (RuntimeException e) {
            // an error of ours must not silence the other sources
            LOG.atDebug().addKeyValue("source", source.name()).log(source.masked(trace(e)));
            notes.problem = "an error in newstape: " + e;
        }
        boolean failed = !notes.problem.isEmpty();
        failures = failed && faultOfSource ? failures + 1 : 0;
        notes.problem = source.masked(notes.problem);
        retryAfter.ifPresent(wait -> postpone(now.plus(wait)));
        Outcome outcome = failed ? Outcome.FAILED : notes.unchanged ? Outcome.UNCHANGED : Outcome.READ;
        return notes.end(
                outcome,
                PollSchedule.next(source.interval(), failures, retryAfter),
                told.fresh(notes.messages.stream().map(source::masked).toList()));
    }

    private void ask(RoundNotes notes) throws FetchFailed {
        PollPosition from = kept.appliedTo(source);
        Fetched answer = fetcher.fetch(source.request(), from.validators());
        notes.status = answer.status();
        notes.bytes = answer.wireBytes();
        notes.unchanged = answer.isUnchanged();
        if (!answer.moved().isEmpty()) {
            notes.messages.add("the source has moved for good; change its url to " + answer.moved());
        }
        if (notes.unchanged) {
            keep(from.withRetryAt(Optional.empty()));
            return;
        }
        AnswerReader.ReadAnswer read = reader.read(source, answer.body());
        notes.messages.addAll(read.notes());
        read.refusals().forEach(refusal -> notes.messages.add(refusal.problem()));
        notes.articles = read.articles().size();
        notes.refused = read.refusals().size();
        notes.problem = read.problem();
        if (notes.problem.isEmpty()) {
            publish(read, from, answer.validators(), notes);
        }
    }

    private void publish(AnswerReader.ReadAnswer read, PollPosition from, Validators validators, RoundNotes notes) {
        Instant now = clock.instant();
        // a signal from before the end of an embargo would tell what nobody may know yet
        List<Article> due = new ArrayList<>(read.articles());
        due.removeIf(article -> read.heldBack().contains(article.getArticleId())
                && article.getPublishedAt().isAfter(now));
        notes.waiting = read.articles().size() - due.size();
        List<Article> fresh = due.stream().filter(from.seen()::isNew).toList();
        List<NotTaken> notTaken = fresh.isEmpty() ? List.of() : target.publish(fresh);
        for (NotTaken one : notTaken) {
            if (one.article().getPublishedAt().isAfter(clock.instant())) {
                // its time comes: it isn't seen, and the server must show it again
                due.remove(one.article());
                notes.waiting++;
            } else {
                notes.refused++;
                notes.messages.add(
                        "Kafka doesn't accept article " + one.article().getArticleId() + ": " + one.reason());
            }
        }
        notes.published = fresh.size() - notTaken.size();
        keep(new PollPosition(
                source.fingerprint(),
                notes.waiting == 0 ? validators : Validators.NONE,
                Optional.empty(),
                from.seen().after(due)));
    }

    /** As text, for whoever logs an exception can't mask what is in its message. */
    private static String trace(Exception error) {
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    /** A restart, and the next call from cron, must wait as well. */
    private void postpone(Instant time) {
        PollPosition position = kept.withRetryAt(Optional.of(time));
        try {
            keep(position);
        } catch (KafkaException e) {
            // this process at least knows it
            kept = position;
        }
    }

    private void keep(PollPosition position) {
        if (!position.equals(kept)) {
            target.remember(source.name(), position);
            kept = position;
        }
    }
}
