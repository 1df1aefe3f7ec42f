package io.newstape.operations.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessRuleTest {

    private final AccessRule loopback = new AccessRule(Optional.empty());
    private final AccessRule guarded = new AccessRule(Optional.of("s3cret"));

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:8090", "127.0.0.1:8090", "127.0.0.1", "[::1]:8090", "LOCALHOST:1"})
    void shouldAllowThisMachineByAnyNameOfLoopback(String host) {
        assertThat(loopback.refusal(headers("Host", host))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"attacker.example", "attacker.example:8090", "127.0.0.1.attacker.example:8090", "10.0.0.5", ""})
    void shouldRefuseAForeignPageThatPointsItsNameHere(String host) {
        assertThat(loopback.refusal(headers("Host", host)))
                .hasValueSatisfying(answer -> assertThat(answer.status()).isEqualTo(421));
    }

    @Test
    void shouldTakeTheTokenInBothForms() {
        assertThat(guarded.refusal(headers("Authorization", "Bearer s3cret"))).isEmpty();
        assertThat(guarded.refusal(headers("Authorization", basic("anyone:s3cret"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer s3cre", "Bearer ", "Basic !!", "Basic c2Vj", "s3cret", "Digest s3cret"})
    void shouldRefuseWhatIsNotTheToken(String authorization) {
        assertThat(guarded.refusal(headers("Authorization", authorization)))
                .hasValueSatisfying(answer -> assertThat(answer.status()).isEqualTo(401));
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static Headers headers(String name, String value) {
        Headers headers = new Headers();
        headers.set(name, value);
        return headers;
    }
}
