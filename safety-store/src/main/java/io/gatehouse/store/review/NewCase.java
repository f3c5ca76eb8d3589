package io.gatehouse.store.review;

import io.gatehouse.domain.scan.Verdict;
import java.util.Optional;
import java.util.UUID;

/** A scan about to wait for a person: its decision is REVIEW, or an audit drew it. */
public record NewCase(UUID scanId, String contentId, Optional<String> language, Verdict verdict, Stakes stakes) {}
