package io.gatehouse.api.fetch;

import io.gatehouse.domain.content.PartContent;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.FailureReason;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches media by link for senders who are not trusted. Safe for use by many threads. */
public final class MediaFetcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MediaFetcher.class);

    private final Duration timeout;
    private final Clock clock;
    private final LinkFollower follower;
    private final ExecutorService fetches = Executors.newVirtualThreadPerTaskExecutor();

    public MediaFetcher(FetchSettings settings, Clock clock) {
        this(settings, clock, SystemDefaultDnsResolver.INSTANCE);
    }

    MediaFetcher(FetchSettings settings, Clock clock, DnsResolver names) {
        this.timeout = settings.timeout();
        this.clock = clock;
        this.follower = new LinkFollower(
                new LinkRules(settings.allowedHosts()),
                new PublicAddresses(names, settings.allowPrivateAddresses()),
                (int) settings.maxSize().toBytes());
        if (!settings.allowPrivateAddresses().isEmpty()) {
            LOG.warn(
                    "Links may lead to the private addresses {} (gatehouse.fetch.allow-private-addresses)."
                            + " This is for development: whoever may send scans can reach services there.",
                    settings.allowPrivateAddresses());
        }
    }

    /**
     * Fetches a file, at the latest by the deadline or the configured timeout.
     *
     * @return {@link PartContent.Media}, or {@link PartContent.Unavailable} with {@code FETCH_REFUSED}, {@code TIMEOUT}
     *     or {@code TOO_LARGE} and a sentence for the sender that names no address
     */
    public PartContent fetch(URI url, Deadline deadline) {
        Duration left = deadline.remaining(clock);
        Duration limit = left.compareTo(timeout) < 0 ? left : timeout;
        Future<PartContent.Media> fetch = fetches.submit(() -> follower.fetch(url));
        try {
            return fetch.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return tooLate();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return tooLate();
        } catch (ExecutionException e) {
            return unavailable(e.getCause());
        } finally {
            // The interrupt closes the socket of a virtual thread, so nothing goes on in the background.
            fetch.cancel(true);
        }
    }

    private static PartContent unavailable(@Nullable Throwable cause) {
        return switch (cause) {
            case FetchRefusedException refused -> refused.asContent();
            case SocketTimeoutException late -> tooLate();
            case null, default -> {
                LOG.warn("A link could not be fetched", cause);
                yield new PartContent.Unavailable(
                        FailureReason.FETCH_REFUSED, "the link's host could not be reached, or its answer broke off");
            }
        };
    }

    private static PartContent tooLate() {
        return new PartContent.Unavailable(FailureReason.TIMEOUT, "the link did not deliver its file in time");
    }

    @Override
    public void close() {
        fetches.shutdownNow();
        follower.close();
    }
}
