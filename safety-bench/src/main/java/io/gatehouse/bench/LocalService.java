package io.gatehouse.bench;

import java.net.InetAddress;
import java.net.URI;

/** Where a service on this machine listens. A load run goes nowhere else. */
record LocalService(URI url) {

    LocalService {
        if (!"http".equals(url.getScheme()) || url.getHost() == null) {
            throw new BenchException("--url needs an address such as http://localhost:8080, but was " + url);
        }
        if (!isLoopback(url.getHost())) {
            throw new BenchException("--url " + url + " is not on this machine; a load run only ever goes to localhost,"
                    + " 127.0.0.1 or [::1], so run it where the service is");
        }
    }

    /** No name is looked up: whatever a resolver says of another name, it is refused. */
    private static boolean isLoopback(String host) {
        try {
            return host.equals("localhost") || InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    URI at(String path) {
        return url.resolve(path);
    }
}
