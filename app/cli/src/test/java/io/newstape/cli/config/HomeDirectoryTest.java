package io.newstape.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HomeDirectoryTest {

    @Test
    void shouldFollowHome() {
        assertThat(HomeDirectory.of(Map.of("HOME", "/home/desk"))).isEqualTo(Path.of("/home/desk/.newstape"));
    }

    @Test
    void shouldPreferTheStateFolderOfTheDesktop() {
        assertThat(HomeDirectory.of(Map.of("HOME", "/home/desk", "XDG_STATE_HOME", "/var/desk")))
                .isEqualTo(Path.of("/var/desk/newstape"));
    }

    @Test
    void shouldTakeARelativeStateFolderForUnset() {
        assertThat(HomeDirectory.of(Map.of("HOME", "/home/desk", "XDG_STATE_HOME", "state")))
                .isEqualTo(Path.of("/home/desk/.newstape"));
    }

    @Test
    void shouldTakeWhatJavaKnowsWithoutHome() {
        assertThat(HomeDirectory.of(Map.of())).isEqualTo(Path.of(System.getProperty("user.home"), ".newstape"));
    }

    @Test
    void shouldBeAmongTheSettings() {
        assertThat(new SettingsReader().settings().text(Setting.STATE_DIR))
                .isEqualTo(HomeDirectory.ofThisUser().resolve("state").toString());
    }
}
