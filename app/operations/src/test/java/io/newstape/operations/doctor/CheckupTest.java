package io.newstape.operations.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.operations.doctor.Check.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That one check that fails hides no other, and what is said of this machine. */
class CheckupTest {

    @Test
    void shouldGoOnBehindACheckThatFails() {
        // When
        Checkup checkup = new Checkup()
                .with("brokers", "Start them.", () -> {
                    throw new TimeoutException("no answer in 5 s");
                })
                .with("disk", "Look with df.", () -> List.of(Check.warning("disk", "little is left", "Make room.")));

        // Then
        assertThat(checkup.checks())
                .containsExactly(
                        Check.failed("brokers", "it can't be examined: no answer in 5 s", "Start them."),
                        Check.warning("disk", "little is left", "Make room."));
        assertThat(checkup.isSound()).isFalse();
        assertThat(checkup.count(Outcome.WARNING)).isEqualTo(1);
    }

    @Test
    void shouldTakeAQuestionThatIsNotAllowedForNoFault() {
        // When
        Checkup checkup = new Checkup().with("brokers", "Start them.", () -> {
            throw new ClusterAuthorizationException("not allowed");
        });

        // Then
        assertThat(checkup.isSound()).isTrue();
        assertThat(checkup.checks()).extracting(Check::finding).allMatch(finding -> finding.contains("not looked at"));
    }

    @Test
    void shouldLookAtTheDiskOfAFolderThatIsNotThereYet(@TempDir Path folder) {
        assertThat(new MachineChecks(folder.resolve("a/b/c"), true).disk())
                .singleElement()
                .matches(Check::isPassable)
                .extracting(Check::finding)
                .asString()
                .contains("free for " + folder.resolve("a/b/c"));
    }

    @Test
    void shouldRefuseAFileInPlaceOfTheFolderOfState(@TempDir Path folder) throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("state"), "x");

        // Then
        assertThat(new MachineChecks(file.resolve("newstape"), true).disk())
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.outcome()).isEqualTo(Outcome.FAILED);
                    assertThat(check.finding()).isEqualTo(file + " can't be written to");
                    assertThat(check.advice()).contains("state.dir");
                });
    }

    @Test
    void shouldAskForNoFilesWhereStateIsInMemory() {
        assertThat(new MachineChecks(Path.of("."), false).files()).allMatch(check -> check.outcome() == Outcome.OK);
    }

    @Test
    void shouldSayWhichJavaRuns() {
        assertThat(new MachineChecks(Path.of("."), false).jvm().get(0).finding())
                .startsWith("Java " + Runtime.version());
    }

    @ParameterizedTest
    @CsvSource({"0, 0 MiB", "1048576, 1 MiB", "1073741823, 1024 MiB", "1073741824, 1.0 GiB", "1610612736, 1.5 GiB"})
    void shouldWriteBytesForPeople(long bytes, String words) {
        assertThat(Sizes.of(bytes)).isEqualTo(words);
    }
}
