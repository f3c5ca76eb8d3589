package io.gatehouse.api.wiring;

import io.gatehouse.api.scan.PolicyRegistry;
import io.gatehouse.domain.policy.AttentionOfRules;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.media.DecoderListener;
import io.gatehouse.models.serving.Classifiers;
import io.gatehouse.models.serving.EngineThreads;
import io.gatehouse.models.serving.ServingSettings;
import io.gatehouse.review.console.CoverPictures;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The classifiers that look at content. */
@Configuration(proxyBeanMethods = false)
class ModelConfiguration {

    private static final Duration PATIENCE_OF_A_PAGE = Duration.ofSeconds(10);

    /**
     * Opens the five bundles, or those that lie in {@code bundles/} of the data folder in their place; a damaged one
     * stops the start. Lazy, so that nothing is opened where a test puts other classifiers in their place.
     */
    @Bean(destroyMethod = "close")
    @Lazy
    ClassifierSet classifiers(
            @Value("${gatehouse.data-dir:data}") Path data,
            PolicyRegistry policies,
            Clock clock,
            BatchingListener batching,
            DecoderListener decoding) {
        EngineThreads.one();
        ServingSettings settings = ServingSettings.DEFAULT
                .withBundles(data.resolve("bundles"))
                .withTextWorkers(Runtime.getRuntime().availableProcessors())
                .with(AttentionOfRules.of(policies.all()));
        Classifiers opened = Classifiers.open(settings, clock, batching, decoding);
        CoverPictures covers = (media, number) -> opened.cover(media, number, Deadline.in(PATIENCE_OF_A_PAGE, clock));
        return new ClassifierSet(opened.byModality(), covers, opened::close);
    }

    /** Lazy as they are, until somebody looks. */
    @Bean
    CoverPictures coverPictures(ObjectProvider<ClassifierSet> classifiers) {
        return (media, number) -> classifiers.getObject().covers().cover(media, number);
    }
}
