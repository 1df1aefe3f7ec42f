package io.newstape.cli.config;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SecurityDisabledException;
import org.apache.kafka.common.errors.UnsupportedSaslMechanismException;

/**
 * What is wrong with the security settings, where an error's cause shows it.
 *
 * @param finding what is wrong, in words
 * @param advice which setting to change
 */
record SecurityAdvice(String finding, String advice) {

    private static final String JAAS =
            "Put kafka.sasl.jaas.config into a file that only you can read, like this, on one"
                    + " line:\norg.apache.kafka.common.security.scram.ScramLoginModule required username=\"USER\""
                    + " password=\"${dir:FOLDER:FILE}\";";

    /** Empty when the error has nothing to do with security. */
    static Optional<SecurityAdvice> of(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            Optional<SecurityAdvice> advice = ofOne(cause);
            if (advice.isPresent()) {
                return advice;
            }
        }
        return Optional.empty();
    }

    private static Optional<SecurityAdvice> ofOne(Throwable error) {
        String message = error.getMessage() == null ? "" : error.getMessage();
        if (error instanceof RestClientException answer) {
            return ofRegistry(answer);
        }
        if (error instanceof SSLException) {
            return Optional.of(ofTls(error, message));
        }
        if (error instanceof UnsupportedSaslMechanismException) {
            return advice(message, "Set kafka.sasl.mechanism to one that the brokers have.");
        }
        if (error instanceof SaslAuthenticationException && message.contains("invalid_token")) {
            return advice(
                    "the brokers don't accept the token",
                    "Compare its issuer, audience and times with what the brokers expect; kafka.sasl.oauthbearer.scope may"
                            + " ask for another one.");
        }
        if (error instanceof SaslAuthenticationException) {
            return advice(
                    "the brokers don't accept the user or the password: " + message,
                    "Check user and password in kafka.sasl.jaas.config, and kafka.sasl.mechanism.");
        }
        if (error instanceof SecurityDisabledException) {
            return advice(
                    "the brokers have no authorizer, so they keep no ACLs",
                    "Set authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer on all brokers and"
                            + " controllers.");
        }
        if (error instanceof InvalidConfigurationException && message.contains("schema")) {
            // so Confluent's serdes say it
            return refusedByRegistry();
        }
        return ofSettings(error, message);
    }

    /** Settings that a client can't be made with. */
    private static Optional<SecurityAdvice> ofSettings(Throwable error, String message) {
        // the names of Kafka's own classes for tokens hold the word too
        boolean isOfClass = message.contains("No LoginModule found") || message.contains("could not be found");
        if (message.contains("oauthbearer") && !isOfClass) {
            return ofTokens(message);
        }
        if (message.contains("No serviceName defined")) {
            return advice(
                    "kafka.sasl.mechanism isn't set, so the Kafka client tries Kerberos",
                    "Set kafka.sasl.mechanism, such as SCRAM-SHA-512.");
        }
        if (message.contains("Could not find a 'KafkaClient' entry")) {
            return advice("kafka.security.protocol asks for a user, and none is set", JAAS);
        }
        if (message.contains("bearer.auth") || message.contains("basic.auth")) {
            return advice(
                    "a setting of the registry's client is wrong: " + plain(message),
                    "Write it with 'registry.' before its name: registry.bearer.auth.credentials.source=STATIC_TOKEN with"
                            + " registry.bearer.auth.token, or registry.basic.auth.credentials.source=USER_INFO with"
                            + " registry.basic.auth.user.info.");
        }
        boolean isOfJaas = message.contains("JAAS")
                || message.contains("LoginModule")
                || message.startsWith("Value not specified for key");
        if (isOfJaas) {
            return advice("kafka.sasl.jaas.config can't be used: " + plain(message), JAAS);
        }
        if (message.contains("SSL keystore")
                || message.contains("SSL key store")
                || message.contains("SSL trust store")) {
            return advice(
                    decapitalized(plain(message)) + (isOfPassword(error) ? ": the password is wrong" : deepest(error)),
                    "Check location, type and password: ssl.truststore.* is whom this client trusts, ssl.keystore.* is who it"
                            + " is. The type is PEM, PKCS12 or JKS. A trust store in PEM has no password.");
        }
        if (error instanceof ConfigException) {
            return advice(
                    "a setting of the Kafka client is wrong: " + message,
                    "'newstape config' shows where it came from.");
        }
        return Optional.empty();
    }

    /** Kafka puts the whole trace of a token that it didn't get into one message. */
    private static Optional<SecurityAdvice> ofTokens(String message) {
        if (message.contains("token.endpoint.url value is required")) {
            return advice("no address is set that gives a token", "Set kafka.sasl.oauthbearer.token.endpoint.url.");
        }
        String first = message.lines().findFirst().orElse("");
        return advice(
                "the identity provider doesn't give a token: " + first.replaceFirst("^.*Exception: ", ""),
                "Check kafka.sasl.oauthbearer.token.endpoint.url, and kafka.sasl.oauthbearer.client.credentials.client.id"
                        + " and .client.secret.");
    }

    private static SecurityAdvice ofTls(Throwable error, String message) {
        String all = (message + deepest(error)).toLowerCase(Locale.ROOT);
        if (all.contains("certification path") || all.contains("trustanchors")) {
            return new SecurityAdvice(
                    "this client doesn't trust the server's certificate",
                    "Name a file with the certificate of the authority that signed it: kafka.ssl.truststore.type=PEM and"
                            + " kafka.ssl.truststore.location for brokers, registry.ssl.truststore.type=PEM and"
                            + " registry.ssl.truststore.location for the registry.");
        }
        if (all.contains("subject alternative") || all.contains("no name matching")) {
            return new SecurityAdvice(
                    "the server's certificate is for another name: " + message,
                    "Write the address as its certificate does, or give the server a certificate with this name.");
        }
        if (all.contains("unrecognized ssl message") || all.contains("plaintext connection")) {
            return new SecurityAdvice(
                    "the server doesn't speak TLS at this port",
                    "Set kafka.security.protocol to what the listener speaks; a registry without TLS begins with http://.");
        }
        if (all.contains("certificate_expired")) {
            return new SecurityAdvice(
                    "the certificate that this client shows has expired",
                    "Get a new one for kafka.ssl.keystore.* or registry.ssl.keystore.*.");
        }
        // Java's causes: CertificateExpiredException and CertificateNotYetValidException
        if (all.contains("notafter:") || all.contains("notbefore:")) {
            return new SecurityAdvice(
                    "the server's certificate has expired, or isn't valid yet" + deepest(error),
                    "Give the server a new one, if the clock of this machine is right.");
        }
        if (all.contains("alert")) {
            return new SecurityAdvice(
                    "the server wants a certificate from this client, or doesn't trust the one that it shows: "
                            + message,
                    "Set kafka.ssl.keystore.type, .location and .password to a key whose certificate the server's authority"
                            + " signed. For the registry, set registry.ssl.keystore.* so.");
        }
        return new SecurityAdvice("TLS failed: " + message, "Compare the ssl.* settings with those of the server.");
    }

    private static Optional<SecurityAdvice> ofRegistry(RestClientException answer) {
        return switch (answer.getStatus()) {
            case 401 -> refusedByRegistry();
            case 403 ->
                advice(
                        "the schema registry doesn't let this user do it (403)",
                        "Give the user the right in the registry. 'run' and 'publish' read schemas, 'schemas register' writes"
                                + " them.");
            default -> Optional.empty();
        };
    }

    private static Optional<SecurityAdvice> refusedByRegistry() {
        return advice(
                "the schema registry doesn't accept the user, the password or the token (401)",
                "Put registry.basic.auth.credentials.source=USER_INFO and registry.basic.auth.user.info=USER:PASSWORD"
                        + " into the file of --config. If it wants a token, put"
                        + " registry.bearer.auth.credentials.source=STATIC_TOKEN and registry.bearer.auth.token there.");
    }

    private static Optional<SecurityAdvice> advice(String finding, String advice) {
        return Optional.of(new SecurityAdvice(finding, advice));
    }

    /** The last cause's message: Java says there what it couldn't do with a file or a certificate. */
    private static String deepest(Throwable error) {
        Throwable last = error;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return last == error || last.getMessage() == null
                ? ""
                : ": " + (last instanceof java.nio.file.NoSuchFileException ? "there is no file " : "")
                        + last.getMessage();
    }

    private static boolean isOfPassword(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("password was incorrect")) {
                return true;
            }
        }
        return false;
    }

    /** A cause's words may begin with the name of its class. */
    private static String plain(String message) {
        return message.replaceFirst("^(?:[a-z]+\\.)+[A-Za-z]+: ", "");
    }

    private static String decapitalized(String message) {
        return message.isEmpty() ? message : message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }
}
