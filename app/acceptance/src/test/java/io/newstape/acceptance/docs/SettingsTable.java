package io.newstape.acceptance.docs;

import io.newstape.cli.config.Setting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Every setting, by key. */
final class SettingsTable {

    private SettingsTable() {}

    static List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("| key | preset | what it is |", "|---|---|---|"));
        Arrays.stream(Setting.values())
                .sorted(Comparator.comparing(Setting::key))
                .map(setting -> "| `" + setting.key() + "` | "
                        + (setting.preset().isEmpty() ? "empty" : "`" + setting.preset() + "`") + " | "
                        + setting.purpose() + " |")
                .forEach(lines::add);
        return lines;
    }
}
