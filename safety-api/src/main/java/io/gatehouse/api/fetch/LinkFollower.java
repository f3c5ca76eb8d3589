package io.gatehouse.api.fetch;

import io.gatehouse.domain.content.PartContent;
import io.gatehouse.domain.signal.FailureReason;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/** Follows one link to its file: each hop is checked in full, the answer is taken as it is, up to a size. */
final class LinkFollower implements AutoCloseable {

    private sealed interface Answer {
        record Moved(URI to) implements Answer {}

        record Arrived(PartContent.Media media) implements Answer {}
    }

    private static final int MAX_REDIRECTS = 3;
    private static final int MAX_CONNECTIONS = 64;
    private static final int CONNECT_SECONDS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final LinkRules rules;
    private final int maxBytes;
    private final CloseableHttpClient client;

    LinkFollower(LinkRules rules, PublicAddresses addresses, int maxBytes) {
        this.rules = rules;
        this.maxBytes = maxBytes;
        this.client = client(addresses);
    }

    PartContent.Media fetch(URI link) throws IOException {
        URI url = link;
        for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
            rules.check(url);
            switch (ask(url)) {
                case Answer.Arrived arrived -> {
                    return arrived.media();
                }
                case Answer.Moved moved -> url = moved.to();
            }
        }
        throw new FetchRefusedException("the link was redirected more than " + MAX_REDIRECTS + " times");
    }

    private Answer ask(URI url) throws IOException {
        HttpGet request = new HttpGet(url);
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
        return client.execute(request, response -> {
            try {
                return REDIRECTS.contains(response.getCode())
                        ? new Answer.Moved(target(url, response))
                        : new Answer.Arrived(media(response));
            } catch (FetchRefusedException e) {
                // Without this the client would read the rest of an answer that nobody wants.
                request.cancel();
                throw e;
            }
        });
    }

    private static URI target(URI from, ClassicHttpResponse response) throws FetchRefusedException {
        @Nullable Header location = response.getFirstHeader(HttpHeaders.LOCATION);
        try {
            URI to = from.resolve(location == null ? "" : location.getValue());
            if ("https".equalsIgnoreCase(from.getScheme()) && !"https".equalsIgnoreCase(to.getScheme())) {
                throw new FetchRefusedException("the link was redirected from https to something less safe");
            }
            return to;
        } catch (IllegalArgumentException e) {
            throw new FetchRefusedException("the link was redirected to something that is no link");
        }
    }

    private PartContent.Media media(ClassicHttpResponse response) throws IOException {
        @Nullable HttpEntity entity = response.getEntity();
        if (response.getCode() != 200 || entity == null) {
            throw new FetchRefusedException("the link's host answered " + response.getCode() + " instead of a file");
        }
        @Nullable String encoding = entity.getContentEncoding();
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            // Unpacking on the sender's word is how a small answer becomes a huge one.
            throw new FetchRefusedException("the link's host sent a compressed answer although it was asked not to");
        }
        return new PartContent.Media(read(entity), Optional.ofNullable(entity.getContentType()));
    }

    private byte[] read(HttpEntity entity) throws IOException {
        if (entity.getContentLength() > maxBytes) {
            throw tooLarge();
        }
        InputStream body = entity.getContent();
        byte[] bytes = body.readNBytes(maxBytes);
        if (bytes.length == maxBytes && body.read() >= 0) {
            throw tooLarge();
        }
        return bytes;
    }

    private FetchRefusedException tooLarge() {
        return new FetchRefusedException(
                FailureReason.TOO_LARGE, "the link's file has more than the " + maxBytes + " bytes that are allowed");
    }

    private static CloseableHttpClient client(PublicAddresses addresses) {
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(addresses)
                        .setMaxConnTotal(MAX_CONNECTIONS)
                        .setMaxConnPerRoute(MAX_CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                                .build())
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent("Gatehouse")
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .build();
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
