package io.gatehouse.api.intake;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.PartRole;
import io.gatehouse.store.scan.PartPayload;
import io.gatehouse.store.scan.SubmittedPart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads {@code parts}. */
final class PartParser {

    private static final Set<String> KNOWN =
            Set.of("id", "modality", "role", "text", "data", "url", "upload", "mediaType");

    private final IntakeLimits limits;
    private final SourceParser sources;
    private final RequestFaults faults;

    PartParser(IntakeLimits limits, Uploads uploads, RequestFaults faults) {
        this.limits = limits;
        this.faults = faults;
        sources = new SourceParser(new Contents(limits, faults), uploads);
    }

    List<SubmittedPart> parse(Optional<JsonNode> parts) {
        if (parts.isEmpty() || !parts.get().isArray() || parts.get().isEmpty()) {
            faults.add("/parts", "must be an array of at least one part");
            return List.of();
        }
        if (parts.get().size() > limits.parts()) {
            faults.add(
                    "/parts",
                    "must hold at most " + limits.parts() + " parts, but holds "
                            + parts.get().size());
            return List.of();
        }
        return parseEach(parts.get());
    }

    private List<SubmittedPart> parseEach(JsonNode parts) {
        List<SubmittedPart> drafts = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            String pointer = "/parts/" + i;
            if (parts.get(i).isObject()) {
                parsePart(new Fields(parts.get(i), pointer, KNOWN, faults), ids).ifPresent(drafts::add);
            } else {
                faults.add(pointer, "must be an object, but was " + Nodes.describe(parts.get(i)));
            }
        }
        return drafts;
    }

    private Optional<SubmittedPart> parsePart(Fields part, Set<String> ids) {
        Optional<String> id = id(part, ids);
        Optional<Modality> modality = modality(part);
        Optional<PartRole> role = role(part);
        Optional<PartPayload> payload = sources.parse(part, modality, mediaType(part));
        return id.isEmpty() || modality.isEmpty() || role.isEmpty() || payload.isEmpty()
                ? Optional.empty()
                : Optional.of(new SubmittedPart(id.get(), modality.get(), role.get(), payload.get()));
    }

    private static Optional<String> id(Fields part, Set<String> ids) {
        if (part.value("id").isEmpty()) {
            part.fault("id", "is required: a name for the part, unique within the request");
        }
        Optional<String> id = part.name("id", 128);
        id.filter(name -> !ids.add(name))
                .ifPresent(twice -> part.fault("id", "another part is called " + Nodes.quote(twice) + " already"));
        return id;
    }

    private static Optional<Modality> modality(Fields part) {
        if (part.value("modality").isEmpty()) {
            part.fault("modality", "is required: text, audio, image or video");
        }
        return part.choice("modality", Modality.class);
    }

    private static Optional<PartRole> role(Fields part) {
        if (part.value("role").isEmpty()) {
            return Optional.of(PartRole.MAIN);
        }
        return part.string("role").flatMap(name -> {
            try {
                return Optional.of(new PartRole(name));
            } catch (IllegalArgumentException wrong) {
                part.fault(
                        "role",
                        "must be 1 to 64 of a-z, 0-9, '_' or '-' and start with a letter, but was "
                                + Nodes.quote(name));
                return Optional.empty();
            }
        });
    }

    private static Optional<String> mediaType(Fields part) {
        return part.string("mediaType")
                .flatMap(claimed -> MediaTypes.parse(claimed, complaint -> part.fault("mediaType", complaint)));
    }
}
