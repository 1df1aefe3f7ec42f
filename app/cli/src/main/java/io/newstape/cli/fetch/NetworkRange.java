package io.newstape.cli.fetch;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * A range of IP addresses that begin with the same bits.
 *
 * @param first the first address
 * @param bits how many bits all of them share
 */
record NetworkRange(InetAddress first, int bits) {

    /** What isn't of the public net: the special-purpose registries of IANA, and multicast. */
    private static final List<NetworkRange> SPECIAL = List.of(
            of("0.0.0.0/8"),
            of("10.0.0.0/8"),
            of("100.64.0.0/10"),
            of("127.0.0.0/8"),
            // metadata of cloud machines
            of("169.254.0.0/16"),
            of("172.16.0.0/12"),
            of("192.0.0.0/24"),
            of("192.0.2.0/24"),
            of("192.168.0.0/16"),
            of("198.18.0.0/15"),
            of("198.51.100.0/24"),
            of("203.0.113.0/24"),
            of("224.0.0.0/4"),
            of("240.0.0.0/4"),
            of("::/96"),
            of("64:ff9b:1::/48"),
            of("100::/64"),
            of("2001::/23"),
            of("2001:db8::/32"),
            of("2002::/16"),
            of("3fff::/20"),
            of("5f00::/16"),
            of("fc00::/7"),
            of("fe80::/10"),
            of("fec0::/10"),
            of("ff00::/8"));

    /** How networks without IPv4 write IPv4 addresses: in the last four bytes (RFC 6052). */
    private static final NetworkRange TRANSLATED = of("64:ff9b::/96");

    private static final int IPV6_BYTES = 16;
    private static final int IPV4_BYTES = 4;

    /** Whether an address belongs to the public net. */
    static boolean isPublic(InetAddress address) {
        if (TRANSLATED.contains(address)) {
            return isPublic(translated(address));
        }
        return SPECIAL.stream().noneMatch(range -> range.contains(address));
    }

    private boolean contains(InetAddress address) {
        byte[] one = first.getAddress();
        byte[] other = address.getAddress();
        return one.length == other.length && start(one).equals(start(other));
    }

    private static InetAddress translated(InetAddress address) {
        try {
            return InetAddress.getByAddress(
                    Arrays.copyOfRange(address.getAddress(), IPV6_BYTES - IPV4_BYTES, IPV6_BYTES));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    private BigInteger start(byte[] address) {
        return new BigInteger(1, address).shiftRight(8 * address.length - bits);
    }

    /** From literals alone, so no name is looked up. */
    private static NetworkRange of(String text) {
        List<String> parts = Arrays.asList(text.split("/"));
        try {
            return new NetworkRange(InetAddress.getByName(parts.get(0)), Integer.parseInt(parts.get(1)));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("no address: " + text, e);
        }
    }
}
