package io.newstape.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Java's own keytool, on the one key of a store of type PKCS12. */
public final class Keytool {

    /** What the key is called in its store. */
    static final String ALIAS = "newstape";

    private final Path store;
    private final Path password;

    /**
     * @param store the key store; it needn't be there
     * @param password the file that holds its password, in one line: a command line is seen by all
     */
    public Keytool(Path store, Path password) {
        this.store = store;
        this.password = password;
    }

    /**
     * Makes a key with a certificate that it has signed itself, good for ten years.
     *
     * @param name of its owner
     * @param options more of them, such as {@code -ext bc:c}
     */
    public void makeKey(String name, String... options) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(
                List.of("-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=" + name, "-validity", "3650"));
        all.addAll(List.of(options));
        run("-genkeypair", all.toArray(String[]::new));
    }

    /** @throws IOException when keytool fails, with its words */
    public void run(String verb, String... options) throws IOException, InterruptedException {
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
                ALIAS));
        command.addAll(List.of(options));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!keytool.waitFor(1, TimeUnit.MINUTES) || keytool.exitValue() != 0) {
            keytool.destroyForcibly();
            throw new IOException("keytool " + verb + " fails for " + store + ": " + said.strip());
        }
    }
}
