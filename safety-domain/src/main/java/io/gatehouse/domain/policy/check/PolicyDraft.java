package io.gatehouse.domain.policy.check;

import java.util.List;
import java.util.Optional;

/** A policy as it was written, before anyone has asked whether it makes sense. */
public record PolicyDraft(Section head, List<Section> rules, List<Section> obligations) {

    public PolicyDraft {
        rules = List.copyOf(rules);
        obligations = List.copyOf(obligations);
    }

    /** The first rule of that id. */
    public Optional<Section> rule(String id) {
        return rules.stream()
                .filter(rule ->
                        rule.get(Key.ID).filter(own -> own.text().equals(id)).isPresent())
                .findFirst();
    }
}
