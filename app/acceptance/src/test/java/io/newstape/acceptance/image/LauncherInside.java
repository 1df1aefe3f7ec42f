package io.newstape.acceptance.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/** What holds of every image: the launcher works for the user who isn't root, on a root file system that can't be written. */
final class LauncherInside {

    private static final String LOOK = """
            id
            find / -xdev -user 10001
            touch /x
            touch /opt/newstape/app/dist/target/x
            touch /tmp/x && echo may write /tmp
            touch /var/lib/newstape/x && echo may write its state
            grep CapBnd /proc/self/status
            """;

    private LauncherInside() {}

    static void check(ImageRoot image) throws Exception {
        // When
        Shell user = Shell.call(image.command("pipeline", Map.of(), List.of("sh", "-c", LOOK)));
        Shell version = Shell.call(image.newstape("pipeline", Map.of(), "--version"));
        Shell config = Shell.call(image.newstape("pipeline", Map.of(), "config"));
        Shell extract = Shell.call(
                image.newstape("pipeline", Map.of(), "extract"),
                "{\"id\":\"1\",\"text\":\"Shares of IBM (NYSE: IBM) rose.\"}\n");

        // Then
        assertThat(user.out().lines())
                .containsExactlyInAnyOrder(
                        "uid=10001(newstape) gid=10001(newstape) groups=10001(newstape)",
                        "/var/lib/newstape-token",
                        "/var/lib/newstape",
                        "may write /tmp",
                        "may write its state",
                        "CapBnd:\t0000000000000000");
        assertThat(user.err().lines()).hasSize(2).allMatch(line -> line.contains("Read-only file system"));
        assertThat(version.exit()).as(version.err()).isZero();
        assertThat(version.out()).startsWith("newstape ");
        assertThat(version.err()).as("the launcher has nothing to complain of").isEmpty();
        assertThat(config.out()).contains("state.dir = /var/lib/newstape", "state.store = rocksdb");
        assertThat(extract.out()).as(extract.err()).contains("IBM.N");
    }
}
