package io.gatehouse.api.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.security.util.matcher.InetAddressMatcher;
import org.springframework.security.util.matcher.InetAddressMatchers;

/**
 * Looks names up and hands back their addresses only if every one of them is public. As the client connects to what
 * this returns, there is no second lookup whose answer could differ.
 */
public final class PublicAddresses implements DnsResolver {

    /** Not globally reachable, or not unicast, by the IANA registries of special-purpose addresses. */
    private static final List<InetAddressMatcher> NOT_PUBLIC_V4 = matchers(Stream.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3"));

    /** Only this range is handed out for the public internet; mapped, translated, local and multicast lie outside. */
    private static final InetAddressMatcher GLOBAL_V6 = InetAddressMatchers.fromIpAddress("2000::/3");

    /** Within it: protocols (Teredo among them), documentation, and 6to4, which carries an IPv4 address. */
    private static final List<InetAddressMatcher> NOT_PUBLIC_V6 =
            matchers(Stream.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"));

    private final DnsResolver names;
    private final List<InetAddressMatcher> alsoAllowed;

    /** @param alsoAllowed addresses and CIDR ranges that count as public */
    public PublicAddresses(DnsResolver names, List<String> alsoAllowed) {
        this.names = names;
        this.alsoAllowed = matchers(alsoAllowed.stream());
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = lookUp(host);
        for (InetAddress address : addresses) {
            if (!isPublic(address) && !matchesAny(alsoAllowed, address)) {
                throw new FetchRefusedException("the link leads to an address that is not public");
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private InetAddress[] lookUp(String host) throws UnknownHostException {
        try {
            return names.resolve(host);
        } catch (UnknownHostException e) {
            throw new FetchRefusedException("the link's host is not known");
        }
    }

    static boolean isPublic(InetAddress address) {
        return address instanceof Inet4Address
                ? !matchesAny(NOT_PUBLIC_V4, address)
                : GLOBAL_V6.matches(address) && !matchesAny(NOT_PUBLIC_V6, address);
    }

    private static boolean matchesAny(List<InetAddressMatcher> ranges, InetAddress address) {
        return ranges.stream().anyMatch(range -> range.matches(address));
    }

    private static List<InetAddressMatcher> matchers(Stream<String> ranges) {
        return ranges.map(InetAddressMatchers::fromIpAddress).toList();
    }
}
