package io.gatehouse.store.review;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.DigestUtils;

/**
 * How reviewers are checked against each other.
 *
 * @param secondReviewRate the share of cases that a second reviewer judges too, without knowing of the first: 0 to 1
 */
@ConfigurationProperties(prefix = "gatehouse.quality", ignoreUnknownFields = false)
record QualitySettings(@DefaultValue("0") double secondReviewRate) {

    QualitySettings {
        if (!(secondReviewRate >= 0 && secondReviewRate <= 1)) {
            throw new IllegalArgumentException(
                    "gatehouse.quality.second-review-rate is a share from 0 to 1, but is " + secondReviewRate);
        }
    }

    /** Follows from the id alone, so that anybody can check which cases were picked. */
    int opinionsOn(UUID caseId) {
        byte[] digest = DigestUtils.md5Digest(caseId.toString().getBytes(StandardCharsets.UTF_8));
        double share = (ByteBuffer.wrap(digest).getLong() >>> 1) / (double) Long.MAX_VALUE;
        return share < secondReviewRate ? 2 : 1;
    }
}
