package io.gatehouse.models.training;

import io.gatehouse.models.bundle.BundleManifest;
import java.util.List;
import java.util.Map;

/**
 * What a trainer hands back.
 *
 * @param manifest complete but for the digests of the files
 * @param files name to bytes, at least the weights
 * @param heldBack what the card's figures are computed from
 * @param notes sentences for the card: how it was split, what it cannot do
 */
public record TrainedBundle(
        BundleManifest manifest, Map<String, byte[]> files, List<HeldBackScores> heldBack, List<String> notes) {}
