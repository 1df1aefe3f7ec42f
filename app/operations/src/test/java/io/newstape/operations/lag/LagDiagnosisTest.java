package io.newstape.operations.lag;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.operations.lag.GroupView.OpenTransaction;
import io.newstape.operations.lag.GroupView.Phase;
import io.newstape.operations.lag.LagCause.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Each cause, from two looks ten seconds apart. */
class LagDiagnosisTest {

    private static final String TOPIC = "news.articles";
    private static final long SECOND = 1_000_000_000L;
    private static final long TEN_SECONDS = 10 * SECOND;

    @Test
    void shouldAskNothingWhenAllIsRead() {
        assertThat(status(sample(0, partition(0, 100, 100)), sample(TEN_SECONDS, partition(0, 300, 300)))
                        .worst())
                .isEmpty();
    }

    @Test
    void shouldAskNothingOfWhatWaitsForTheNextCommitOnly() {
        // Given: two records that came half a second ago
        LagReport.Partition fresh = partition(0, 102, 100, 0, 0.5);

        // Then
        assertThat(status(sample(0, partition(0, 50, 50)), sample(TEN_SECONDS, fresh))
                        .worst())
                .isEmpty();
    }

    @Test
    void shouldSayThatNobodyReadsAtAll() {
        // Given
        LagSample last = sample(TEN_SECONDS, group(Phase.EMPTY), partition(0, 100, 40));

        // Then
        assertCause(status(sample(0, partition(0, 100, 40)), last), Kind.NO_INSTANCE, "no instance of the group");
    }

    @Test
    void shouldSayThatNoMemberHasThePartition() {
        // Given: partition 1 is nobody's
        GroupView group = new GroupView(Phase.STABLE, 2, Set.of(new TopicPartition(TOPIC, 0)), Map.of());

        // When
        LagStatus status = status(
                sample(0, partition(0, 10, 10), partition(1, 100, 40)),
                sample(TEN_SECONDS, group, partition(0, 20, 20), partition(1, 100, 40)));

        // Then
        assertThat(status.lines().get(0).cause()).isEmpty();
        assertCause(status, Kind.NOT_ASSIGNED, "none of the group's 2 members");
    }

    @Test
    void shouldNameTheOwnerOfATransactionThatHoldsRecordsBack() {
        // Given: everything that may be read is read, and 7 offsets may not
        TopicPartition key = new TopicPartition(TOPIC, 0);
        GroupView group =
                new GroupView(Phase.STABLE, 1, Set.of(key), Map.of(key, new OpenTransaction("loader-1", 100)));

        // When
        LagStatus status = status(
                sample(0, partition(0, 100, 100, 7, 0)), sample(TEN_SECONDS, group, partition(0, 100, 100, 7, 0)));

        // Then
        assertCause(status, Kind.OPEN_TRANSACTION, "a transaction of loader-1 has held back 7 offsets for at least 10");
    }

    @Test
    void shouldNotBlameTransactionsThatFinish() {
        assertThat(status(sample(0, partition(0, 100, 100, 7, 0)), sample(TEN_SECONDS, partition(0, 900, 900, 5, 0)))
                        .worst())
                .isEmpty();
    }

    @Test
    void shouldSeeAnOpenTransactionSoonOnABusyTopic() {
        // Given: articles until 16 seconds ago, and then a transaction that nobody finishes
        List<LagSample> looks = new ArrayList<>();
        for (int second = 0; second <= 14; second += 2) {
            looks.add(sample(second * SECOND, partition(0, 100 + second, 100 + second)));
        }
        for (int second = 16; second <= 26; second += 2) {
            looks.add(sample(second * SECOND, partition(0, 116, 116, second, 0)));
        }

        // Then: after ten seconds it may be one of those that take their time
        assertThat(LagDiagnosis.of(looks, LocalView.ELSEWHERE).worst()).isEmpty();
        looks.add(sample(28 * SECOND, partition(0, 116, 116, 28, 0)));
        assertCause(
                LagDiagnosis.of(looks, LocalView.ELSEWHERE),
                Kind.OPEN_TRANSACTION,
                "has held back 28 offsets for at least 12 s");
    }

    @Test
    void shouldSayWhereAReaderIsStuck() {
        assertCause(
                status(sample(0, partition(0, 100, 40)), sample(TEN_SECONDS, partition(0, 150, 40))),
                Kind.STUCK,
                "no progress behind offset 40 for at least 10 s");
    }

    @Test
    void shouldNotCountTheTimeWhenThereWasNothingToRead() {
        // Given: idle for ten seconds, then a record that has waited for six of them
        assertCause(
                status(sample(0, partition(0, 40, 40)), sample(TEN_SECONDS, partition(0, 41, 40, 0, 6))),
                Kind.STUCK,
                "no progress behind offset 40 for at least 6 s");
    }

    @Test
    void shouldSayThatMembersAgreeWhoReadsWhat() {
        assertCause(
                status(
                        sample(0, partition(0, 100, 40)),
                        sample(TEN_SECONDS, group(Phase.REBALANCING), partition(0, 150, 40))),
                Kind.REBALANCING,
                "agree");
    }

    @Test
    void shouldTellABacklogThatShrinksFromOneThatGrows() {
        // Given
        LagSample first = sample(0, partition(0, 1000, 100));

        // When
        LagStatus shrinks = status(first, sample(TEN_SECONDS, partition(0, 1100, 600)));
        LagStatus grows = status(first, sample(TEN_SECONDS, partition(0, 3000, 600)));

        // Then: 50 a second are read, 10 come in, 500 are left
        assertCause(shrinks, Kind.CATCHING_UP, "50 records a second are read, 10 come in");
        assertThat(shrinks.lines().get(0).catchUpSeconds()).hasValue(12.5);
        assertThat(shrinks.lines().get(0).trend()).hasValue(LagTrend.SHRINKING);
        assertCause(grows, Kind.FALLING_BEHIND, "200 records a second come in, 50 are read");
        assertThat(grows.lines().get(0).catchUpSeconds()).isEmpty();
        assertThat(grows.lines().get(0).isNever()).isTrue();
    }

    @Test
    void shouldTellABurstFromASteadyShortage() {
        // Given: 10 records a second for ten seconds, all read
        List<LagSample> looks = new ArrayList<>();
        for (int second = 0; second <= 10; second += 2) {
            looks.add(sample(second * SECOND, partition(0, 10 * second, 10 * second)));
        }

        // When: 100 a second come in, and 20 are read
        for (int second = 12; second <= 20; second += 2) {
            looks.add(sample(second * SECOND, partition(0, 100 + 100 * (second - 10), 100 + 20 * (second - 10))));
        }

        // Then
        LagStatus burst = LagDiagnosis.of(looks, LocalView.ELSEWHERE);
        assertCause(burst, Kind.BURST, "100 records a second come in, and 10 did before; 15 are read");
        assertThat(burst.lines().get(0).trend()).hasValue(LagTrend.GROWING);

        // And when it lasts, the looks of before no longer count
        assertCause(
                LagDiagnosis.of(looks.subList(5, looks.size()), LocalView.ELSEWHERE),
                Kind.FALLING_BEHIND,
                "100 records a second come in, 20 are read");
    }

    @Test
    void shouldCallNoBurstWhatIsReadAsFastAsItComes() {
        // Given: ten times as much comes in as before, and nothing waits long
        List<LagSample> looks = List.of(
                sample(0, partition(0, 0, 0)),
                sample(10 * SECOND, partition(0, 100, 100)),
                sample(20 * SECOND, partition(0, 1100, 1100)));

        // When
        LagStatus status = LagDiagnosis.of(looks, LocalView.ELSEWHERE);

        // Then
        assertThat(status.worst()).isEmpty();
        assertThat(status.lines().get(0).trend()).hasValue(LagTrend.STEADY);
    }

    @Test
    void shouldNameTheHotPartition() {
        // When: partition 1 takes nearly all
        LagStatus status = status(
                sample(0, partition(0, 100, 100), partition(1, 100, 100), partition(2, 100, 100)),
                sample(TEN_SECONDS, partition(0, 110, 110), partition(1, 9_100, 4_100), partition(2, 110, 110)));

        // Then
        assertCause(status, Kind.HOT_PARTITION, "900 records a second come to this partition");
    }

    @Test
    void shouldBlameTheWholeGroupWhereOthersAreLateToo() {
        // Given: all articles are of one security, so one partition of the mentions gets all of them
        LagSample first =
                sample(0, partition(0, 100, 100), partition(1, 100, 100), mentions(0, 0, 0), mentions(1, 0, 0));
        LagReport.Partition hot = mentions(1, 4_000, 500);

        // When: the articles are read too slowly as well, then they keep up, and only the mentions are late
        LagStatus slow = status(
                first, sample(TEN_SECONDS, partition(0, 3_000, 500), partition(1, 3_000, 500), mentions(0, 0, 0), hot));
        LagStatus keepsUp = status(
                first,
                sample(TEN_SECONDS, partition(0, 3_000, 3_000), partition(1, 3_000, 3_000), mentions(0, 0, 0), hot));

        // Then: no look says both
        assertThat(causes(slow)).containsExactly(Kind.FALLING_BEHIND, Kind.FALLING_BEHIND, Kind.FALLING_BEHIND);
        assertThat(causes(keepsUp)).containsExactly(Kind.HOT_PARTITION);
    }

    @Test
    void shouldBlameTheKeyWhereTheHotPartitionOfEachTopicIsLateAlone() {
        assertThat(causes(status(
                        sample(0, partition(0, 0, 0), partition(1, 0, 0), mentions(0, 0, 0), mentions(1, 0, 0)),
                        sample(
                                TEN_SECONDS,
                                partition(0, 20, 20),
                                partition(1, 3_000, 500),
                                mentions(0, 6_000, 900),
                                mentions(1, 0, 0)))))
                .containsExactly(Kind.HOT_PARTITION, Kind.HOT_PARTITION);
    }

    @Test
    void shouldBlameTheKeyAlsoForAFewRecordsThatWaitBesideIt() {
        // Given: a thread that is busy with the hot partition commits late for the others too
        LagSample first =
                sample(0, partition(0, 100, 100), partition(1, 100, 100), mentions(0, 0, 0), mentions(1, 0, 0));

        // When
        LagStatus status = status(
                first,
                sample(
                        TEN_SECONDS,
                        partition(0, 120, 101),
                        partition(1, 6_000, 500),
                        mentions(0, 0, 0),
                        mentions(1, 0, 0)));

        // Then
        assertThat(causes(status)).containsExactly(Kind.HOT_PARTITION, Kind.HOT_PARTITION);
        assertThat(status.lines().get(0).cause().orElseThrow().words())
                .isEqualTo("most of what waits is in partition 1 of news.articles, and this one waits beside it");
    }

    @Test
    void shouldSayThatAHotPartitionCatchesUp() {
        assertCause(
                status(
                        sample(0, partition(0, 100, 100), partition(1, 9_000, 1_000)),
                        sample(TEN_SECONDS, partition(0, 110, 110), partition(1, 10_000, 7_000))),
                Kind.CATCHING_UP,
                "600 records a second are read, 100 come in");
    }

    @Test
    void shouldNotChangeItsMindWithABacklogThatHardlyMoves() {
        // Given: a minute is late all the time, and the two paces differ by chance
        LagSample first = sample(0, partition(0, 6_000, 1_000));

        // Then
        for (long read : new long[] {990, 1_000, 1_010, 1_050}) {
            assertThat(causes(status(first, sample(TEN_SECONDS, partition(0, 7_000, 1_000 + read)))))
                    .as("%d of 1000 in ten seconds", read)
                    .containsExactly(Kind.FALLING_BEHIND);
        }
    }

    @Test
    void shouldPutDeadThreadsAndRestoringBeforeWhatFollowsFromThem() {
        // Given
        LagSample first = sample(0, partition(0, 100, 40));
        LagSample last = sample(TEN_SECONDS, partition(0, 150, 40));

        // Then
        assertThat(LagDiagnosis.of(List.of(first, last), new LocalView(2, 1, 0, false, 0, Optional.empty(), Set.of()))
                        .worst())
                .hasValue(new LagCause(Kind.THREAD_DEAD, "1 of 2 stream threads ended for good"));
        assertThat(LagDiagnosis.of(
                                List.of(first, last), new LocalView(1, 1, 5_000, false, 0, Optional.empty(), Set.of()))
                        .worst())
                .hasValue(new LagCause(Kind.RESTORING, "state is read back: 5000 records are left"));
    }

    @Test
    void shouldBlameTheRegistryAndTheQuotaWhereTheProcessKnowsOfThem() {
        // Given: nothing is read
        LagSample first = sample(0, partition(0, 100, 40));
        LagSample last = sample(TEN_SECONDS, partition(0, 150, 40));

        // Then
        assertCause(
                LagDiagnosis.of(List.of(first, last), new LocalView(1, 1, 0, true, 0, Optional.empty(), Set.of())),
                Kind.REGISTRY_AWAY,
                "the schema registry doesn't say");
        assertCause(
                LagDiagnosis.of(List.of(first, last), new LocalView(1, 1, 0, false, 900, Optional.empty(), Set.of())),
                Kind.THROTTLED,
                "hold each request back for 900 ms");
    }

    @Test
    void shouldBlameTheExternalScorerAtTheTopicWhereItsScoresShouldCome() {
        // Given: all is read, and the scorer writes nothing
        LagReport.Partition scores = partition("news.company-sentiment", 0, 50, 50, 0, 0);
        LagSample first = sample(0, partition(0, 100, 100), scores);
        LagSample last = sample(TEN_SECONDS, partition(0, 150, 150), scores);

        // Then
        assertCause(
                LagDiagnosis.of(List.of(first, last), scorer(34)),
                Kind.SCORER_SLOW,
                "the external scorer has not come to articles that were read 34 s ago");
        assertThat(causes(LagDiagnosis.of(List.of(first, last), scorer(34)))).hasSize(1);
        assertThat(causes(LagDiagnosis.of(List.of(first, last), scorer(4)))).isEmpty();
    }

    private static LocalView scorer(double seconds) {
        return new LocalView(
                1,
                1,
                0,
                false,
                0,
                Optional.of(new LocalView.AwaitedScorer("news.company-sentiment", seconds)),
                Set.of());
    }

    @Test
    void shouldSayWhichPartitionsAreOfThisProcess() {
        // Given: two partitions, one of which a thread of this process has
        LagSample only = sample(0, partition(0, 100, 40), partition(1, 100, 40));
        TopicPartition own = new TopicPartition(partition(1, 100, 40).topic(), 1);

        // When
        LagStatus status =
                LagDiagnosis.of(List.of(only), new LocalView(1, 1, 0, false, 0, Optional.empty(), Set.of(own)));

        // Then
        assertThat(status.lines()).extracting(LagStatus.Line::isOwn).containsExactly(false, true);
    }

    @Test
    void shouldNotBlameAQuotaThatLeavesEnough() {
        assertCause(
                LagDiagnosis.of(
                        List.of(sample(0, partition(0, 1000, 100)), sample(TEN_SECONDS, partition(0, 1100, 600))),
                        new LocalView(1, 1, 0, false, 900, Optional.empty(), Set.of())),
                Kind.CATCHING_UP,
                "50 records a second are read");
    }

    @Test
    void shouldGuessNoPaceFromOneLook() {
        // Given
        LagSample only = sample(0, partition(0, 100, 40));

        // When
        LagStatus.Line line = status(only, only).lines().get(0);

        // Then
        assertThat(line.inPerSecond()).isEmpty();
        assertThat(line.trend()).isEmpty();
        assertThat(line.catchUpSeconds()).isEmpty();
        assertThat(line.isNever()).isFalse();
        assertThat(line.cause()).isEmpty();
    }

    private static LagStatus status(LagSample first, LagSample last) {
        return LagDiagnosis.of(List.of(first, last), LocalView.ELSEWHERE);
    }

    private static void assertCause(LagStatus status, Kind kind, String words) {
        Optional<LagCause> worst = status.worst();
        assertThat(worst).map(LagCause::kind).hasValue(kind);
        assertThat(worst.orElseThrow().words()).contains(words);
    }

    private static List<Kind> causes(LagStatus status) {
        return status.lines().stream()
                .flatMap(line -> line.cause().stream())
                .map(LagCause::kind)
                .toList();
    }

    /** A partition of the topic behind the first one. */
    private static LagReport.Partition mentions(int number, long end, long committed) {
        return partition("market.scored-mentions", number, end, committed, 0, end == committed ? 0 : 60);
    }

    private static LagReport.Partition partition(int number, long end, long committed) {
        return partition(number, end, committed, 0, end == committed ? 0 : 60);
    }

    private static LagReport.Partition partition(int number, long end, long committed, long open, double wall) {
        return partition(TOPIC, number, end, committed, open, wall);
    }

    private static LagReport.Partition partition(
            String topic, int number, long end, long committed, long open, double wall) {
        return new LagReport.Partition(
                topic,
                number,
                end,
                OptionalLong.of(committed),
                open,
                end - committed,
                0,
                OptionalDouble.of(wall),
                OptionalDouble.empty());
    }

    /** A look at a group that has all of these partitions. */
    private static LagSample sample(long nanos, LagReport.Partition... partitions) {
        Set<TopicPartition> assigned = new HashSet<>();
        for (LagReport.Partition partition : partitions) {
            assigned.add(new TopicPartition(partition.topic(), partition.number()));
        }
        return sample(nanos, new GroupView(Phase.STABLE, 1, assigned, Map.of()), partitions);
    }

    private static LagSample sample(long nanos, GroupView group, LagReport.Partition... partitions) {
        return new LagSample(nanos, new LagReport(new ArrayList<>(List.of(partitions)), Set.of()), group);
    }

    private static GroupView group(Phase phase) {
        return new GroupView(phase, phase == Phase.EMPTY ? 0 : 1, Set.of(), Map.of());
    }
}
