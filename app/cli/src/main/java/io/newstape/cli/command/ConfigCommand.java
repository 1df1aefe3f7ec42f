package io.newstape.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Setting;
import io.newstape.cli.config.Settings;
import io.newstape.cli.render.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the settings in force and where each came from. */
@Command(
        name = "config",
        description = {
            "Lists the settings in force and where each came from.",
            "Secrets are masked.",
            "Settings come from defaults, --config FILE, environment variables NEWSTAPE_*, and options. Later sources "
                    + "override earlier ones. The environment variable of topic.prefix is "
                    + "NEWSTAPE_TOPIC_PREFIX."
        })
public final class ConfigCommand implements Runnable {

    @Mixin
    Connection connection;

    @Mixin
    Output output;

    @Override
    public void run() {
        connection.settings().all().forEach((key, value) -> {
            String shown = Settings.masked(key, value.value());
            String purpose = Setting.of(key).map(Setting::purpose).orElse("Passed to the client.");
            if (output.json()) {
                output.line(JsonNodeFactory.instance
                        .objectNode()
                        .put("key", key)
                        .put("value", shown)
                        .put("origin", value.origin())
                        .put("purpose", purpose));
            } else {
                output.line("# " + purpose + " (" + value.origin() + ")");
                output.line(key + " = " + shown);
            }
        });
    }
}
