package io.gatehouse.domain.policy.check;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.taxonomy.NearestName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is owed on items of a kind that does not exist could never be shown. */
final class ModalitiesExist implements PolicyCheck {

    private static final List<String> NAMES = Arrays.stream(Modality.values())
            .map(modality -> modality.name().toLowerCase(Locale.ROOT))
            .toList();

    @Override
    public void check(PolicyDraft draft, Faults faults) {
        draft.obligations().stream()
                .flatMap(obligation -> obligation.get(Key.MODALITY).stream())
                .filter(modality -> !NAMES.contains(modality.text()))
                .forEach(modality -> faults.add(
                        modality.at(),
                        "no modality is called \"" + modality.text() + '"',
                        NearestName.hint(modality.text(), NAMES)));
    }
}
