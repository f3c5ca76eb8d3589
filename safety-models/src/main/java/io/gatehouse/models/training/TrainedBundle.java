package io.gatehouse.models.training;

import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.models.bundle.BundleManifest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a trainer hands back.
 *
 * @param manifest complete but for the digests of the files
 * @param files name to bytes, at least the weights
 * @param heldBack what the card's figures are computed from
 * @param notes sentences for the card: how it was split, what it cannot do
 * @param before the bundle that it began with; empty where training began anew
 */
public record TrainedBundle(
        BundleManifest manifest,
        Map<String, byte[]> files,
        List<HeldBackScores> heldBack,
        List<String> notes,
        Optional<Before> before) {

    /**
     * @param calibrated whether that bundle's weights stayed and only its calibration is new; else it was trained
     *     further
     */
    public record Before(BundleRef bundle, boolean calibrated) {}

    /** One whose training began anew. */
    public TrainedBundle(
            BundleManifest manifest, Map<String, byte[]> files, List<HeldBackScores> heldBack, List<String> notes) {
        this(manifest, files, heldBack, notes, Optional.empty());
    }
}
