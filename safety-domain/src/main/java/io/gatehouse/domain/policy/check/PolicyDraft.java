package io.gatehouse.domain.policy.check;

import java.util.List;

/** A policy as it was written, before anyone has asked whether it makes sense. */
public record PolicyDraft(Section head, List<Section> rules) {

    public PolicyDraft {
        rules = List.copyOf(rules);
    }
}
