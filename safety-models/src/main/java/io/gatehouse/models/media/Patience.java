package io.gatehouse.models.media;

import java.time.Duration;

/**
 * How long a call is waited for.
 *
 * @param limit after which nobody needs the answer
 * @param grace that a worker has beyond it before it is killed; one that ends by itself soon costs less than a new one
 */
public record Patience(Duration limit, Duration grace) {

    public Patience {
        if (limit.isNegative() || grace.isNegative()) {
            throw new IllegalArgumentException("patience is not negative, but was " + limit + " and " + grace);
        }
    }
}
