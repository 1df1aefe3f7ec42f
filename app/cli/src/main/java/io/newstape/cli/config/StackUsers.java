package io.newstape.cli.config;

import io.newstape.embedded.OwnerOnly;
import io.newstape.embedded.StackSecurity;
import io.newstape.operations.access.AclAdmin;
import io.newstape.operations.access.Role;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;

/** The users of a stack on this machine: one for each role, each with a file of settings, and the ACLs of its role. */
public final class StackUsers {

    private final Path folder;
    private final StackSecurity security;

    /**
     * Makes keys and passwords where they aren't there yet.
     *
     * @param folder for them, and for the files of settings
     */
    public StackUsers(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        this.security = StackSecurity.in(
                folder, Arrays.stream(Role.values()).map(Role::word).toList());
    }

    public StackSecurity security() {
        return security;
    }

    /** Lets a connection work as one of them. */
    public void enter(Connection connection, String user, String brokers, String registryUrl) {
        connection.use(brokers, registryUrl, settings(user));
    }

    /**
     * Gives each role its ACLs, and writes each user's file of settings.
     *
     * @param connection of the admin, whose stack is running
     */
    public void provision(Connection connection) throws IOException {
        String application = connection.settings().text(Setting.APPLICATION_ID);
        try (Admin admin = connection.admin()) {
            for (Role role : Role.values()) {
                new AclAdmin(admin).apply("User:" + role.word(), role.rights(connection.topics(), application));
            }
        }
        for (String user : security.users()) {
            OwnerOnly.write(file(user), text(connection, user));
        }
    }

    /** Where a user's settings lie. */
    public Path file(String user) {
        return folder.toAbsolutePath().resolve(user + ".properties");
    }

    private String text(Connection connection, String user) throws IOException {
        Properties properties = new Properties();
        properties.putAll(settings(user));
        for (Setting setting : List.of(Setting.BOOTSTRAP_SERVERS, Setting.SCHEMA_REGISTRY_URL)) {
            properties.setProperty(setting.key(), connection.settings().text(setting));
        }
        StringWriter text = new StringWriter();
        properties.store(text, "newstape VERB --config " + file(user));
        // without the date, so that the same stack writes the same file
        return text.toString()
                .lines()
                .filter(line -> !line.matches("#\\w{3} \\w{3} .*"))
                .reduce("", (a, b) -> a + b + "\n");
    }

    private Map<String, String> settings(String user) {
        Map<String, String> settings = new TreeMap<>();
        security.kafkaClient(user).forEach((key, value) -> settings.put(Setting.KAFKA + key, value));
        security.registryClient(user).forEach((key, value) -> settings.put(Setting.REGISTRY + key, value));
        return settings;
    }
}
