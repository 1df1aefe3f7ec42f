package io.newstape.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Java and Kafka say of a certificate, and what a person is told. SecuritySettingsIT meets the others for real. */
class SecurityAdviceTest {

    @ParameterizedTest
    @CsvSource({
        "NotAfter: Thu Nov 26 09:02:39 UTC 2026, has expired",
        "NotBefore: Sat Nov 28 09:02:39 UTC 2099, isn't valid yet"
    })
    void shouldSayThatAServersCertificateIsOfAnotherTime(String java, String words) {
        // Given
        Exception cause = java.startsWith("NotAfter")
                ? new CertificateExpiredException(java)
                : new CertificateNotYetValidException(java);
        SSLHandshakeException handshake = new SSLHandshakeException(
                "PKIX path validation failed: java.security.cert.CertPathValidatorException: validity check failed");
        handshake.initCause(new CertPathValidatorException("validity check failed", cause));

        // When
        SecurityAdvice advice = SecurityAdvice.of(new KafkaException("SSL handshake failed", handshake))
                .orElseThrow();

        // Then
        assertThat(advice.finding()).contains("the server's certificate", words, java);
        assertThat(advice.advice()).contains("clock");
    }

    @Test
    void shouldSayThatTheClientsOwnCertificateHasExpired() {
        // Given
        SSLHandshakeException alert = new SSLHandshakeException("Received fatal alert: certificate_expired");

        // When
        SecurityAdvice advice = SecurityAdvice.of(alert).orElseThrow();

        // Then
        assertThat(advice.finding()).contains("this client shows has expired");
        assertThat(advice.advice()).contains("ssl.keystore");
    }
}
