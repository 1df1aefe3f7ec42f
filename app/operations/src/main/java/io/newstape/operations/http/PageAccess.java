package io.newstape.operations.http;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a page listens, and who may read it.
 *
 * @param address where to listen. If its port is taken, any free one is
 * @param token what every request must show; without one only loopback may be listened on
 * @param certificate for TLS; without one the page speaks plain HTTP
 */
public record PageAccess(InetSocketAddress address, Optional<String> token, Optional<PageCertificate> certificate) {

    private static final Logger LOG = LoggerFactory.getLogger(PageAccess.class);

    /** @throws IllegalArgumentException when the address isn't loopback and there is no token */
    public PageAccess {
        if (token.isEmpty() && !isLoopback(address)) {
            throw new IllegalArgumentException(
                    address.getHostString()
                            + " can be reached from other machines, so a token is needed. Set operations.token.file, and"
                            + " operations.tls.certificate.file and operations.tls.key.file, so that nobody reads it on its way.");
        }
    }

    private static boolean isLoopback(InetSocketAddress address) {
        InetAddress host = address.getAddress();
        return host != null && host.isLoopbackAddress();
    }

    /** A server that listens there and doesn't answer yet. */
    HttpServer bind(int mostWaiting) throws IOException {
        if (certificate.isEmpty() && !isLoopback(address)) {
            LOG.atInfo()
                    .addKeyValue("address", address)
                    .log("the page speaks no TLS here, so its token can be read on its way: set"
                            + " operations.tls.certificate.file and operations.tls.key.file, or put a proxy with TLS"
                            + " before it");
        }
        try {
            return bind(address, mostWaiting);
        } catch (BindException e) {
            LOG.atInfo().addKeyValue("address", address).log("the operations port is taken, so a free one is used");
            return bind(new InetSocketAddress(address.getAddress(), 0), mostWaiting);
        }
    }

    private HttpServer bind(InetSocketAddress at, int mostWaiting) throws IOException {
        if (certificate.isEmpty()) {
            return HttpServer.create(at, mostWaiting);
        }
        HttpsServer server = HttpsServer.create(at, mostWaiting);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate.get().server()));
        return server;
    }

    /** The page's address at the port that it listens on. */
    String url(InetSocketAddress at) {
        return url(at, certificate.isPresent());
    }

    /** The address of a page at a place, in this process or another. */
    public static String url(InetSocketAddress at, boolean tls) {
        String host = at.getHostString();
        String named = host.indexOf(':') < 0 ? host : "[" + host + "]";
        return (tls ? "https://" : "http://") + named + ":" + at.getPort() + "/";
    }
}
