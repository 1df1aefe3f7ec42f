package io.newstape.cli.fetch;

import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;

/** Refuses hosts of private networks. Every address of a name counts: one that is private is enough. */
final class HostCheck {

    /** Finds the addresses of a host. */
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    private final Resolver resolver;

    HostCheck(Resolver resolver) {
        this.resolver = resolver;
    }

    /** @throws FetchFailed when there is no such host, or one of its addresses isn't of the public net */
    void requireAllowed(URI url, boolean privateAllowed) throws FetchFailed {
        InetAddress[] addresses;
        try {
            addresses = resolver.resolve(url.getHost());
        } catch (UnknownHostException e) {
            if (isProxied(url)) {
                // the proxy knows names that are unknown here
                return;
            }
            throw new FetchFailed("there is no host " + url.getHost());
        }
        for (InetAddress address : addresses) {
            if (!privateAllowed && !NetworkRange.isPublic(address)) {
                throw new FetchFailed(url.getHost() + " is " + address.getHostAddress()
                        + ", an address of a private network; 'addresses = any' allows it for a source");
            }
        }
    }

    private static boolean isProxied(URI url) {
        ProxySelector proxies = ProxySelector.getDefault();
        return proxies != null && proxies.select(url).stream().anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT);
    }
}
