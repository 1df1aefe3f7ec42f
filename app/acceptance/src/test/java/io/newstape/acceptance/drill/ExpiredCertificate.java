package io.newstape.acceptance.drill;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The key of a server, with a certificate that an authority has signed and that was good until the day before yesterday.
 * Java's own keytool makes all of it.
 */
final class ExpiredCertificate {

    private static final String VALIDITY = "3650";

    private final Path folder;
    private final Path password;
    private final Path authority;
    private final Path server;

    private ExpiredCertificate(Path folder, Path password, Path server) {
        this.folder = folder;
        this.password = password;
        this.authority = folder.resolve("authority.p12");
        this.server = server;
    }

    /**
     * Replaces a server's key.
     *
     * @param folder where the authority's key is kept
     * @param password the file with the password of the server's key store
     * @param server its key store, of type PKCS12
     * @return the authority's certificate in PEM, for those who trust it
     */
    static Path replace(Path folder, Path password, Path server) throws IOException, InterruptedException {
        Files.delete(server);
        return new ExpiredCertificate(folder, password, server).make();
    }

    private Path make() throws IOException, InterruptedException {
        Path trusted = folder.resolve("authority.pem");
        Path request = folder.resolve("server.csr");
        Path signed = folder.resolve("server.pem");
        keytool(authority, "-genkeypair", keyOf("drill-authority", "-ext", "bc:c", "-validity", VALIDITY));
        keytool(authority, "-exportcert", List.of("-rfc", "-file", trusted.toString()));
        keytool(server, "-genkeypair", keyOf("newstape-stack", "-validity", VALIDITY));
        keytool(server, "-certreq", List.of("-file", request.toString()));
        keytool(
                authority,
                "-gencert",
                List.of(
                        "-rfc",
                        "-ext",
                        "san=ip:127.0.0.1,dns:localhost",
                        "-startdate",
                        "-30d",
                        "-validity",
                        "28",
                        "-infile",
                        request.toString(),
                        "-outfile",
                        signed.toString()));
        Path chain =
                Files.writeString(folder.resolve("chain.pem"), Files.readString(signed) + Files.readString(trusted));
        keytool(server, "-importcert", List.of("-noprompt", "-file", chain.toString()));
        return trusted;
    }

    private static List<String> keyOf(String name, String... more) {
        List<String> key = new ArrayList<>(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=" + name));
        key.addAll(List.of(more));
        return key;
    }

    private void keytool(Path store, String verb, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                verb,
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass:file",
                password.toString(),
                "-alias",
                "newstape"));
        command.addAll(options);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException("keytool " + verb + ": " + said.strip());
        }
    }
}
