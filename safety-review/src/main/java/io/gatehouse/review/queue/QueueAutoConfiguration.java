package io.gatehouse.review.queue;

import io.gatehouse.store.review.ReviewLedger;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
@ConditionalOnWebApplication
class QueueAutoConfiguration {

    @Bean
    Queue queue(ReviewLedger reviews, Clock clock) {
        return new Queue(reviews, clock);
    }

    @Bean
    QueueController queueController(Queue queue) {
        return new QueueController(queue);
    }
}
