package io.gatehouse.store.review;

import io.gatehouse.domain.scan.Verdict;
import java.util.Optional;
import java.util.UUID;

/** A scan whose decision is REVIEW, about to wait for a person. */
public record NewCase(UUID scanId, String contentId, Optional<String> language, Verdict verdict, Stakes stakes) {}
