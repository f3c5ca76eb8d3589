package io.gatehouse.api.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.gatehouse.domain.content.PartContent;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.FailureReason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/**
 * {@code 127.0.0.1} plays a public address here, for it is allowed by name; every other loopback address is private.
 */
class MediaFetcherTest {

    private static final String PUBLIC = "127.0.0.1";
    private static final String PRIVATE = "127.0.0.2";

    private final Clock clock = Clock.systemUTC();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final Queue<String> lookups = new ArrayDeque<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;
    private int port;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 0);
        server.setExecutor(threads);
        port = server.getAddress().getPort();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void aFileComesWithItsClaimedType() {
        serve("/song.ogg", answer(200, "sound", "Content-Type", "audio/ogg"));

        assertThat(fetch("/song.ogg")).isInstanceOfSatisfying(PartContent.Media.class, media -> {
            assertThat(media.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("sound");
            assertThat(media.mediaType()).isEqualTo(Optional.of("audio/ogg"));
        });
    }

    @Test
    void aRedirectIsFollowed() {
        serve("/old", answer(302, "", "Location", "/new"));
        serve("/new", answer(200, "sound"));

        assertThat(fetch("/old")).isInstanceOf(PartContent.Media.class);
        assertThat(asked).containsExactly("/old", "/new");
    }

    @Test
    void theFourthRedirectIsOneTooMany() {
        serve("/loop", answer(302, "", "Location", "/loop"));

        assertRefused(fetch("/loop"), "the link was redirected more than 3 times");
        assertThat(asked).hasSize(4);
    }

    @Test
    void aNameThatLeadsToAPrivateAddressIsNeverConnectedTo() {
        serve("/song.ogg", answer(200, "sound"));
        lookups.add(PRIVATE);

        assertRefused(fetch("/song.ogg"), "the link leads to an address that is not public");
        assertThat(asked).isEmpty();
    }

    @Test
    void oneLiteralPrivateAddressIsRefusedEvenWhereItsHostIsAllowed() {
        serve("/song.ogg", answer(200, "sound"));

        PartContent content = fetch(settings("1MB", "5s"), URI.create("http://" + PRIVATE + ':' + port + "/song.ogg"));

        assertRefused(content, "the link leads to an address that is not public");
        assertThat(asked).isEmpty();
    }

    @Test
    void aRedirectToAPrivateAddressIsRefused() {
        serve("/old", answer(302, "", "Location", "http://" + PRIVATE + ':' + port + "/secret"));
        serve("/secret", answer(200, "secret"));

        assertRefused(fetch("/old"), "the link leads to an address that is not public");
        assertThat(asked).containsExactly("/old");
    }

    @Test
    void aRedirectToAHostThatIsNotAllowedIsRefused() {
        serve("/old", answer(302, "", "Location", "http://elsewhere.test/"));

        assertRefused(
                fetch("/old"), "the link leads to a host or a port that gatehouse.fetch.allowed-hosts does not name");
    }

    @Test
    void aNameIsLookedUpOnceSoThatASecondAnswerCannotDiffer() {
        serve("/song.ogg", answer(200, "sound"));
        lookups.add(PUBLIC);
        lookups.add(PRIVATE);

        assertThat(fetch("/song.ogg")).isInstanceOf(PartContent.Media.class);
        assertThat(lookups).containsExactly(PRIVATE);
    }

    @Test
    void aNameThatTurnsPrivateBetweenTwoHopsIsRefused() {
        serve("/old", answer(302, "", "Location", "/new"));
        lookups.add(PUBLIC);
        lookups.add(PRIVATE);

        assertRefused(fetch("/old"), "the link leads to an address that is not public");
        assertThat(asked).containsExactly("/old");
    }

    @Test
    void anAnnouncedSizeThatIsTooLargeIsRefusedAtOnce() {
        serve("/big", answer(200, "x".repeat(1025)));
        assertTooLarge(fetch(settings("1KB", "5s"), link("/big")));
    }

    @Test
    void aFileOfExactlyTheLimitIsTaken() {
        serve("/big", answer(200, "x".repeat(1024)));
        assertThat(fetch(settings("1KB", "5s"), link("/big"))).isInstanceOf(PartContent.Media.class);
    }

    @Test
    void anEndlessAnswerIsCutOffAtTheLimit() {
        serve("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write(new byte[1024]);
            }
        });
        assertTooLarge(fetch(settings("64KB", "5s"), link("/endless")));
    }

    @Test
    void aHostThatSaysNothingIsLeftAfterTheTimeout() {
        CountDownLatch never = new CountDownLatch(1);
        serve("/slow", exchange -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        PartContent content = fetch(settings("1MB", "200ms"), link("/slow"));

        assertThat(content)
                .isEqualTo(new PartContent.Unavailable(
                        FailureReason.TIMEOUT, "the link did not deliver its file in time"));
    }

    @Test
    void aDeadlineThatIsOverFetchesNothing() {
        serve("/song.ogg", answer(200, "sound"));
        try (MediaFetcher fetcher = new MediaFetcher(settings("1MB", "5s"), clock, names)) {
            PartContent content = fetcher.fetch(link("/song.ogg"), Deadline.in(Duration.ZERO, clock));
            assertThat(content)
                    .isInstanceOfSatisfying(
                            PartContent.Unavailable.class,
                            unavailable -> assertThat(unavailable.reason()).isEqualTo(FailureReason.TIMEOUT));
        }
    }

    @Test
    void aCompressedAnswerIsNotUnpacked() {
        serve("/bomb", answer(200, "small", "Content-Encoding", "gzip"));
        assertRefused(fetch("/bomb"), "the link's host sent a compressed answer although it was asked not to");
    }

    @Test
    void anErrorIsNoFile() {
        serve("/gone", answer(404, "not here"));
        assertRefused(fetch("/gone"), "the link's host answered 404 instead of a file");
    }

    @Test
    void anAnswerThatBreaksOffIsNoFile() {
        serve("/half", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(new byte[10]);
            exchange.getHttpContext().getServer().stop(0);
        });
        assertRefused(fetch("/half"), "the link's host could not be reached, or its answer broke off");
    }

    @Test
    void anUnknownHostIsRefusedWithoutItsName() {
        lookups.add("nowhere");
        assertRefused(fetch("/song.ogg"), "the link's host is not known");
    }

    private PartContent fetch(String path) {
        return fetch(settings("1MB", "5s"), link(path));
    }

    private PartContent fetch(FetchSettings settings, URI link) {
        try (MediaFetcher fetcher = new MediaFetcher(settings, clock, names)) {
            return fetcher.fetch(link, Deadline.in(Duration.ofSeconds(30), clock));
        }
    }

    private FetchSettings settings(String maxSize, String timeout) {
        return new FetchSettings(
                List.of("media.test:" + port, PRIVATE + ':' + port),
                List.of(PUBLIC),
                DataSize.parse(maxSize),
                org.springframework.boot.convert.DurationStyle.detectAndParse(timeout));
    }

    private URI link(String path) {
        return URI.create("http://media.test:" + port + path);
    }

    private void serve(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            handler.handle(exchange);
        });
    }

    private static HttpHandler answer(int status, String body, String... header) {
        return (HttpExchange exchange) -> {
            if (header.length == 2) {
                exchange.getResponseHeaders().set(header[0], header[1]);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }

    /**
     * {@code media.test} has the next address that the test named, or the public one; addresses stand for themselves.
     */
    private InetAddress[] lookUpAddress(String host) throws UnknownHostException {
        if (!host.equals("media.test")) {
            return new InetAddress[] {InetAddress.getByName(host)};
        }
        String address = lookups.isEmpty() ? PUBLIC : lookups.remove();
        if (address.equals("nowhere")) {
            throw new UnknownHostException(host);
        }
        return new InetAddress[] {InetAddress.getByName(address)};
    }

    private static void assertRefused(PartContent content, String detail) {
        assertThat(content).isEqualTo(new PartContent.Unavailable(FailureReason.FETCH_REFUSED, detail));
    }

    private static void assertTooLarge(PartContent content) {
        assertThat(content)
                .isInstanceOfSatisfying(
                        PartContent.Unavailable.class,
                        unavailable -> assertThat(unavailable.reason()).isEqualTo(FailureReason.TOO_LARGE));
    }

    private final DnsResolver names = new DnsResolver() {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return lookUpAddress(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    };
}
