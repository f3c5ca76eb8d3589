package io.gatehouse.domain.policy.check;

import io.gatehouse.domain.taxonomy.Category;

/** A policy written for other categories would mean something else with these. */
final class TaxonomyIsCurrent implements PolicyCheck {

    private static final String CURRENT = Integer.toString(Category.TAXONOMY_VERSION);

    @Override
    public void check(PolicyDraft draft, Faults faults) {
        if (!draft.head().has(Key.TAXONOMY)) {
            faults.add(
                    draft.head().at(),
                    "this policy does not say which taxonomy it was written for",
                    "write \"taxonomy: " + CURRENT + '"');
        }
        draft.head()
                .get(Key.TAXONOMY)
                .filter(version -> !version.text().equals(CURRENT))
                .ifPresent(version -> faults.add(
                        version.at(),
                        "this policy was written for taxonomy " + version.text() + ", but the taxonomy in use is "
                                + CURRENT,
                        "check each rule's category against taxonomy " + CURRENT + ", then change this number"));
    }
}
