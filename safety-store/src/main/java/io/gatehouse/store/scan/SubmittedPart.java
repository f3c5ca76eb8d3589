package io.gatehouse.store.scan;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.content.PartContent;
import io.gatehouse.domain.content.PartRole;

/**
 * One part as it was sent; it is what {@link Part} is before its content is here.
 *
 * @param id unique within its submission, 1 to 128 characters
 */
public record SubmittedPart(String id, Modality modality, PartRole role, PartPayload payload) {

    public SubmittedPart {
        // The rules on parts stand in the domain alone.
        if (payload instanceof PartPayload.Inline inline) {
            new Part(id, modality, role, inline.content());
        }
    }

    /** A part whose content is here. */
    public static SubmittedPart of(Part part) {
        return new SubmittedPart(part.id(), part.modality(), part.role(), new PartPayload.Inline(part.content()));
    }

    Part with(PartContent content) {
        return new Part(id, modality, role, content);
    }
}
