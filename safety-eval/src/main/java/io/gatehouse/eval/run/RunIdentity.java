package io.gatehouse.eval.run;

import io.gatehouse.domain.policy.PolicyRef;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.eval.dataset.Dataset;
import io.gatehouse.eval.dataset.Split;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that the results of a run depend on: where these are the same, the results are.
 *
 * @param dataset its name and version
 * @param code the version of Gatehouse
 * @param splits the wire names of those that were scored
 * @param items how many there are in these: with fewer results, the run is not done
 * @param bundle its name and version; where several judged, all of them
 */
public record RunIdentity(
        String dataset,
        String datasetDigest,
        List<String> splits,
        int items,
        String bundle,
        String bundleDigest,
        String policy,
        String policyDigest,
        String code) {

    public RunIdentity {
        splits = List.copyOf(splits);
    }

    public static RunIdentity of(
            Dataset dataset, Set<Split> splits, List<BundleRef> bundles, PolicyRef policy, String code) {
        return new RunIdentity(
                dataset.sheet().label(),
                dataset.digest(),
                splits.stream().sorted().map(Split::wireName).toList(),
                splits.stream().mapToInt(dataset::size).sum(),
                joined(bundles, BundleRef::label),
                joined(bundles, BundleRef::digest),
                policy.name() + '@' + policy.version(),
                policy.digest(),
                code);
    }

    /** Whether the same bundle, policy and version decided, be it on other items. */
    boolean isJudgedAs(RunIdentity other) {
        return bundleDigest.equals(other.bundleDigest)
                && policyDigest.equals(other.policyDigest)
                && code.equals(other.code);
    }

    private static String joined(List<BundleRef> bundles, Function<BundleRef, String> fact) {
        return bundles.stream().map(fact).collect(Collectors.joining(" + "));
    }

    /** A name for a folder, the same for the same run and hardly ever for another. */
    public String folderName() {
        String hash = UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 8);
        return dataset.replaceAll("[^A-Za-z0-9.@-]+", "-") + '-' + hash;
    }
}
