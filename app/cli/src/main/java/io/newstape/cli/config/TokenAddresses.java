package io.newstape.cli.config;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.internals.BrokerSecurityConfigs;

/**
 * Where a client gets its tokens (OAUTHBEARER). Since Kafka 4.0 a client asks no address and reads no file that a list of
 * the whole JVM doesn't name. The list guards programs that take settings from strangers. Here they come from the user of
 * the command, so what they name is allowed.
 */
final class TokenAddresses {

    private static final List<String> FILES = List.of(
            SaslConfigs.SASL_OAUTHBEARER_ASSERTION_FILE,
            SaslConfigs.SASL_OAUTHBEARER_ASSERTION_PRIVATE_KEY_FILE,
            SaslConfigs.SASL_OAUTHBEARER_ASSERTION_TEMPLATE_FILE);

    private TokenAddresses() {}

    /**
     * Allows what the settings name, beside what is allowed already.
     *
     * @param client settings of a Kafka client
     */
    static synchronized void allow(Map<String, Object> client) {
        add(
                BrokerSecurityConfigs.ALLOWED_SASL_OAUTHBEARER_URLS_CONFIG,
                client.get(SaslConfigs.SASL_OAUTHBEARER_TOKEN_ENDPOINT_URL));
        FILES.forEach(file -> add(BrokerSecurityConfigs.ALLOWED_SASL_OAUTHBEARER_FILES_CONFIG, client.get(file)));
    }

    private static void add(String list, Object named) {
        if (named == null) {
            return;
        }
        String allowed = System.getProperty(list, "");
        Set<String> all = new LinkedHashSet<>(Arrays.asList(allowed.split(",")));
        all.remove("");
        if (all.add(named.toString())) {
            System.setProperty(list, String.join(",", all));
        }
    }
}
