package io.newstape.acceptance.drill;

import io.newstape.embedded.Keytool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A certificate that an authority has signed, and that was good until the day before yesterday. */
final class ExpiredCertificate {

    private ExpiredCertificate() {}

    /**
     * Replaces a server's key.
     *
     * @param folder where the authority's key is kept
     * @param password the file with the password of the server's key store
     * @param server its key store, of type PKCS12
     * @return the authority's certificate in PEM, for those who trust it
     */
    static Path replace(Path folder, Path password, Path server) throws IOException, InterruptedException {
        Path trusted = folder.resolve("authority.pem");
        String request = folder.resolve("server.csr").toString();
        Path signed = folder.resolve("server.pem");
        Files.delete(server);
        Keytool authority = new Keytool(folder.resolve("authority.p12"), password);
        Keytool key = new Keytool(server, password);
        authority.makeKey("drill-authority", "-ext", "bc:c");
        authority.run("-exportcert", "-rfc", "-file", trusted.toString());
        key.makeKey("newstape-stack");
        key.run("-certreq", "-file", request);
        authority.run(
                "-gencert",
                "-rfc",
                "-ext",
                "san=ip:127.0.0.1,dns:localhost",
                "-startdate",
                "-30d",
                "-validity",
                "28",
                "-infile",
                request,
                "-outfile",
                signed.toString());
        Path chain =
                Files.writeString(folder.resolve("chain.pem"), Files.readString(signed) + Files.readString(trusted));
        key.run("-importcert", "-noprompt", "-file", chain.toString());
        return trusted;
    }
}
