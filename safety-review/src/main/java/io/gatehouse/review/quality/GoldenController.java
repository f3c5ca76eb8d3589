package io.gatehouse.review.quality;

import io.gatehouse.review.queue.CaseNotFoundException;
import io.gatehouse.review.roster.Roster;
import io.gatehouse.store.review.GoldenScore;
import io.gatehouse.store.review.GoldenTruth;
import io.gatehouse.store.review.QualityLedger;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** For leads alone: whoever knows which items are golden is not measured by them. */
@RestController
class GoldenController {

    private final QualityLedger quality;
    private final Roster roster;

    GoldenController(QualityLedger quality, Roster roster) {
        this.quality = quality;
        this.roster = roster;
    }

    /** @param caseId the case that reviewers will meet */
    record Hidden(UUID caseId) {}

    record Scores(List<GoldenScore> items) {}

    /** Hides the item of a case with a verdict in the queue, as a case of its own. */
    @PostMapping("/reviews/{caseId}/golden")
    ResponseEntity<Hidden> hide(@PathVariable UUID caseId, @RequestBody JsonNode body, @Nullable Principal signedIn) {
        Optional<String> holder = Optional.ofNullable(signedIn).map(Principal::getName);
        GoldenTruth truth = new GoldenParser(body, holder).parse();
        requireLead(holder.orElse(truth.setBy()));
        try {
            UUID hidden = quality.hide(caseId, truth);
            return ResponseEntity.created(URI.create("/reviews/" + hidden)).body(new Hidden(hidden));
        } catch (NoSuchElementException missing) {
            throw new CaseNotFoundException(caseId);
        }
    }

    /** How each reviewer did on golden items. */
    @GetMapping("/reviews/golden/scores")
    Scores scores(@Nullable Principal signedIn) {
        Optional.ofNullable(signedIn).map(Principal::getName).ifPresent(this::requireLead);
        return new Scores(quality.scores());
    }

    private void requireLead(String name) {
        if (!roster.leads(name)) {
            throw new NotALeadException();
        }
    }
}
