package io.gatehouse.eval.run;

import io.gatehouse.domain.policy.PolicyRef;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.eval.dataset.Dataset;
import io.gatehouse.eval.dataset.Split;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * All that the results of a run depend on: where these are the same, the results are.
 *
 * @param dataset its name and version
 * @param code the version of Gatehouse
 * @param splits the wire names of those that were scored
 */
public record RunIdentity(
        String dataset,
        String datasetDigest,
        List<String> splits,
        String bundle,
        String bundleDigest,
        String policy,
        String policyDigest,
        String code) {

    public RunIdentity {
        splits = List.copyOf(splits);
    }

    public static RunIdentity of(Dataset dataset, Set<Split> splits, BundleRef bundle, PolicyRef policy, String code) {
        return new RunIdentity(
                dataset.sheet().label(),
                dataset.digest(),
                splits.stream().sorted().map(Split::wireName).toList(),
                bundle.label(),
                bundle.digest(),
                policy.name() + '@' + policy.version(),
                policy.digest(),
                code);
    }

    /** A name for a folder, the same for the same run and hardly ever for another. */
    public String folderName() {
        String hash = UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 8);
        return dataset.replaceAll("[^A-Za-z0-9.@-]+", "-") + '-' + hash;
    }
}
