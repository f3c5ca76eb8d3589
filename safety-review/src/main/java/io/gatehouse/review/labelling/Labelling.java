package io.gatehouse.review.labelling;

import io.gatehouse.review.queue.CaseNotFoundException;
import io.gatehouse.review.roster.RestrictedContentException;
import io.gatehouse.review.roster.Roster;
import io.gatehouse.store.review.Label;
import io.gatehouse.store.review.NewLabel;
import io.gatehouse.store.review.ReviewCase;
import io.gatehouse.store.review.ReviewLedger;
import io.gatehouse.store.scan.ScanLedger;
import io.gatehouse.store.scan.Submission;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * The one way to a label, for REST and the console alike: a label comes as JSON, {@code signedIn} is who says it; only
 * where nobody is signed in the JSON names them.
 *
 * <p>Throws {@link CaseNotFoundException} if there is no such case, {@link RestrictedContentException} if it is for
 * those alone who agreed to see such, {@link io.gatehouse.domain.fault.InvalidRequestException} with every fault of the
 * label, and {@link io.gatehouse.store.review.LeaseRefusedException} if this reviewer may not speak.
 */
public final class Labelling {

    private final ReviewLedger reviews;
    private final ScanLedger scans;
    private final Roster roster;

    Labelling(ReviewLedger reviews, ScanLedger scans, Roster roster) {
        this.reviews = reviews;
        this.scans = scans;
        this.roster = roster;
    }

    /** For whoever works without leases: refused where the case is closed or somebody else has it. */
    public Label add(UUID caseId, JsonNode body, Optional<String> signedIn) {
        return reviews.addLabel(caseId, parse(caseId, body, signedIn));
    }

    /** For whoever took the case: refused if they do not have it, so that a label sent twice is stored once. */
    public Label addOfHolder(UUID caseId, JsonNode body, Optional<String> signedIn) {
        return reviews.addLabelOfHolder(caseId, parse(caseId, body, signedIn));
    }

    /**
     * Takes a label back, within a minute.
     *
     * @throws io.gatehouse.store.review.LabelRefusedException if it is another's, too old, or taken back already
     */
    public Label retract(UUID caseId, UUID labelId, String reviewer) {
        try {
            return reviews.retract(caseId, labelId, reviewer);
        } catch (NoSuchElementException missing) {
            throw new LabelNotFoundException(caseId, labelId);
        }
    }

    private NewLabel parse(UUID caseId, JsonNode body, Optional<String> signedIn) {
        ReviewCase found = reviews.find(caseId).orElseThrow(() -> new CaseNotFoundException(caseId));
        Submission content = scans.content(found.scanId()).orElseThrow();
        NewLabel label = new LabelParser(body, content, signedIn).parse();
        if (found.restricted() && !roster.seesRestricted(label.reviewer())) {
            throw new RestrictedContentException();
        }
        return label;
    }
}
