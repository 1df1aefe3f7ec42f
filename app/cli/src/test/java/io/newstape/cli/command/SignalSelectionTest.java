package io.newstape.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.schema.InstrumentKind;
import io.newstape.schema.MarketPhase;
import io.newstape.schema.Security;
import io.newstape.schema.SentimentStatus;
import io.newstape.schema.Signal;
import io.newstape.schema.SignalAction;
import io.newstape.schema.SourceArticle;
import io.newstape.schema.Versions;
import io.newstape.schema.WindowCounts;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class SignalSelectionTest {

    @Command
    static final class Call {
        @Mixin
        SignalSelection signals;
    }

    @Test
    void shouldChooseByHowUnusualTheScoreIsEitherWay() {
        // Given
        Predicate<Signal> wanted = wanted("--min-surprise", "2");

        // When, Then
        assertThat(wanted.test(signal(SignalAction.NEW, 2.5, 0))).isTrue();
        assertThat(wanted.test(signal(SignalAction.NEW, -2.5, 0))).isTrue();
        assertThat(wanted.test(signal(SignalAction.NEW, 1.9, 0))).isFalse();
        assertThat(wanted.test(signal(SignalAction.NEW, null, 0))).isFalse();
    }

    @Test
    void shouldChooseByHowOftenTheStoryWasTold() {
        // Given
        Predicate<Signal> wanted = wanted("--max-seen", "1");

        // When, Then
        assertThat(wanted.test(signal(SignalAction.NEW, null, 1))).isTrue();
        assertThat(wanted.test(signal(SignalAction.NEW, null, 2))).isFalse();
    }

    @Test
    void shouldShowWhatBecameOfASignalThatWasShown() {
        // Given
        Predicate<Signal> wanted =
                wanted("--ric", "8031.T", "--min-surprise", "2", "--max-seen", "0", "--event", "contract-won");

        // When, Then
        assertThat(wanted.test(signal(SignalAction.NEW, 0.0, 5))).isFalse();
        assertThat(wanted.test(signal(SignalAction.REVISED, 0.0, 5))).isTrue();
        assertThat(wanted.test(signal(SignalAction.RETRACTED, null, 5))).isTrue();
        assertThat(wanted("--ric", "IBM.N").test(signal(SignalAction.REVISED, 0.0, 5)))
                .isFalse();
        assertThat(wanted("--action", "new").test(signal(SignalAction.REVISED, 0.0, 5)))
                .isFalse();
    }

    /** Without ISINs nobody asks for the security master. */
    private static Predicate<Signal> wanted(String... options) {
        Call call = new Call();
        new CommandLine(call).parseArgs(options);
        return call.signals.wanted(null);
    }

    private static Signal signal(SignalAction action, Double surprise, int seen) {
        return Signal.newBuilder()
                .setSignalId("a")
                .setRevision(1)
                .setAction(action)
                .setSecurity(Security.newBuilder()
                        .setRic("8031.T")
                        .setMic("XTKS")
                        .setCompany("Mitsui & Co")
                        .setInstrumentId("8031.T")
                        .setVerified(true)
                        .setKind(InstrumentKind.EQUITY)
                        .build())
                .setArticle(SourceArticle.newBuilder()
                        .setArticleId("article-a")
                        .setArticleVersion(1)
                        .setHeadline("A headline")
                        .setSource("Sample Wire")
                        .setUrl("https://news.example/a")
                        .setPublishedAt(Instant.EPOCH)
                        .build())
                .setRelevance(0.5)
                .setSentimentStatus(SentimentStatus.NONE)
                .setMentions(List.of())
                .setSurprise(surprise)
                .setNovelty(WindowCounts.newBuilder()
                        .setLast12h(0)
                        .setLast24h(0)
                        .setLast3d(0)
                        .setLast5d(0)
                        .setLast7d(seen)
                        .build())
                .setMarketPhase(MarketPhase.OPEN)
                .setVersions(Versions.newBuilder()
                        .setReferenceVersion("none")
                        .setModelVersion("none")
                        .setRulesVersion("none")
                        .build())
                .build();
    }
}
