package io.gatehouse.api.callback;

import io.gatehouse.api.answer.ScanView;
import io.gatehouse.api.fetch.PublicAddresses;
import io.gatehouse.store.job.CallbackHandler;
import io.gatehouse.store.scan.ScanLedger;
import io.gatehouse.store.scan.ScanRecord;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import tools.jackson.databind.json.JsonMapper;

/** Posts a finished scan to its sender. Whatever is not answered with 2xx is a failed attempt. */
public final class CallbackSender implements CallbackHandler, AutoCloseable {

    private final CallbackSettings settings;
    private final CallbackRules rules;
    private final ScanLedger ledger;
    private final JsonMapper json;
    private final Clock clock;
    private final CloseableHttpClient client;

    public CallbackSender(
            CallbackSettings settings, CallbackRules rules, ScanLedger ledger, JsonMapper json, Clock clock) {
        this.settings = settings;
        this.rules = rules;
        this.ledger = ledger;
        this.json = json;
        this.clock = clock;
        client = client(settings, rules);
    }

    @Override
    public void deliver(UUID scanId) throws IOException {
        ScanRecord scan = ledger.find(scanId).orElseThrow();
        URI url = URI.create(scan.callbackUrl().orElseThrow());
        Optional<String> refusal = rules.refusal(url);
        if (refusal.isPresent()) {
            throw new IOException("the callback of scan " + scanId + " may not be sent any more: " + refusal.get());
        }
        byte[] body = json.writeValueAsBytes(ScanView.of(scan));
        HttpPost post = new HttpPost(url);
        post.setHeader(Signature.HEADER, Signature.of(body, settings.secret(), clock.instant()));
        post.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        int status = client.execute(post, response -> response.getCode());
        if (status / 100 != 2) {
            throw new IOException("the callback of scan " + scanId + " was answered with " + status);
        }
    }

    private static CloseableHttpClient client(CallbackSettings settings, CallbackRules rules) {
        long most = settings.timeout().toMillis();
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(rules.lookup(
                                SystemDefaultDnsResolver.INSTANCE,
                                new PublicAddresses(SystemDefaultDnsResolver.INSTANCE, List.of())))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(most, TimeUnit.MILLISECONDS)
                                .setSocketTimeout((int) most, TimeUnit.MILLISECONDS)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(most, TimeUnit.MILLISECONDS)
                        .build())
                .setUserAgent("Gatehouse")
                .disableRedirectHandling()
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
