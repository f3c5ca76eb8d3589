package io.gatehouse.review.casefile;

import io.gatehouse.review.request.RequestFields;
import io.gatehouse.review.roster.RestrictedContentException;
import io.gatehouse.review.roster.Roster;
import io.gatehouse.store.audit.ViewLedger;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** Content over REST: shown to those who may see it, and each look noted. */
public final class ContentDoor {

    /** Where no keys are configured, and nobody says who they are. */
    static final String SOMEBODY = "somebody on this machine";

    private final ViewLedger views;
    private final Roster roster;

    public ContentDoor(ViewLedger views, Roster roster) {
        this.views = views;
        this.roster = roster;
    }

    /** An item that a reviewer asks for. */
    public record Wanted(UUID scanId, boolean restricted) {}

    /**
     * Lets somebody look.
     *
     * @param stated who they say they are; counts only where nobody is signed in
     * @throws RestrictedContentException if the item is restricted and they are not known to have agreed to see such
     * @throws io.gatehouse.domain.fault.InvalidRequestException if they state another's name
     */
    public void open(Wanted item, @Nullable String stated, @Nullable Principal signedIn) {
        Optional<String> viewer = name(stated, signedIn);
        if (item.restricted() && viewer.filter(roster::seesRestricted).isEmpty()) {
            throw new RestrictedContentException();
        }
        views.record(item.scanId(), Optional.empty(), viewer.orElse(SOMEBODY));
    }

    /**
     * Who looks, if anybody says so.
     *
     * @param stated counts only where nobody is signed in
     * @throws io.gatehouse.domain.fault.InvalidRequestException if they state another's name
     */
    public static Optional<String> name(@Nullable String stated, @Nullable Principal signedIn) {
        RequestFields fields = new RequestFields();
        Optional<String> name = fields.reviewer(
                JsonNodeFactory.instance.objectNode().put("reviewer", stated),
                Optional.ofNullable(signedIn).map(Principal::getName));
        fields.throwIfAny();
        return name;
    }
}
