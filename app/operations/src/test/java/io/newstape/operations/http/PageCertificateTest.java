package io.newstape.operations.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageCertificateTest {

    @ParameterizedTest
    @CsvSource({
        "'',''",
        "no PEM, no PEM",
        "'-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----'"
    })
    void shouldRefuseWhatIsNoCertificateAndKey(String chain, String key) {
        assertThatThrownBy(() -> PageCertificate.of(chain, key)).isInstanceOf(IllegalArgumentException.class);
    }
}
