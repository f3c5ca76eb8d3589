package io.gatehouse.api.intake;

import io.gatehouse.domain.content.ContentType;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.PartRole;
import io.gatehouse.store.review.Stakes;
import io.gatehouse.store.scan.NewScan;
import io.gatehouse.store.scan.ScanMode;
import io.gatehouse.store.scan.ScanPriority;
import io.gatehouse.store.scan.Submission;
import io.gatehouse.store.scan.SubmittedPart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a form without a {@code request}: every field is a part, its modality told by its bytes. For one use. */
final class FormParser {

    private static final int DIGEST_START = "sha256:".length();

    private final IntakeRules rules;
    private final MediaDetector detector;
    private final RequestFaults faults = new RequestFaults();
    private final Contents contents;
    private final Set<String> ids = new HashSet<>();

    FormParser(IntakeRules rules, MediaDetector detector) {
        this.rules = rules;
        this.detector = detector;
        contents = new Contents(rules.limits(), faults);
    }

    NewScan parse(List<Upload> fields) {
        if (fields.isEmpty() || fields.size() > rules.limits().parts()) {
            faults.add(
                    "",
                    "a form needs 1 to " + rules.limits().parts() + " fields, each a text or a file, but has "
                            + fields.size());
            faults.throwIfAny();
        }
        List<SubmittedPart> parts = new ArrayList<>();
        for (Upload field : fields) {
            parse(field, "/" + field.field()).ifPresent(parts::add);
        }
        faults.throwIfAny();
        return new NewScan(
                new Submission(
                        contentId(parts), ContentType.OTHER, Optional.empty(), Set.of(), Optional.empty(), parts),
                ScanMode.SYNC,
                ScanPriority.INTERACTIVE,
                rules.defaultPolicy(),
                rules.limits().defaultDeadline(),
                Optional.empty(),
                Stakes.UNKNOWN,
                Optional.empty());
    }

    private Optional<SubmittedPart> parse(Upload field, String pointer) {
        Optional<String> id = id(field, pointer);
        return modality(field, pointer)
                .flatMap(modality -> contents.of(pointer, modality, field, Optional.empty())
                        .flatMap(payload -> id.map(name -> new SubmittedPart(name, modality, PartRole.MAIN, payload))));
    }

    /** A form may hold a name twice; the second {@code file} becomes {@code file-2}. */
    private Optional<String> id(Upload field, String pointer) {
        String name = field.field();
        if (name.isBlank() || name.length() > 120 || name.chars().anyMatch(Character::isISOControl)) {
            faults.add(pointer, "a field's name has 1 to 120 characters, not all blank and none a control character");
            return Optional.empty();
        }
        String id = name;
        for (int i = 2; !ids.add(id); i++) {
            id = name + '-' + i;
        }
        return Optional.of(id);
    }

    private Optional<Modality> modality(Upload field, String pointer) {
        if (field.fileName().isEmpty()) {
            return Optional.of(Modality.TEXT);
        }
        if (!contents.isFileTaken(pointer, field.size())) {
            return Optional.empty();
        }
        byte[] bytes = field.bytes();
        Optional<Modality> modality = detector.modality(bytes, field.mediaType(), field.fileName());
        if (modality.isEmpty()) {
            faults.add(
                    pointer,
                    "is of type " + detector.type(bytes)
                            + ", which is none of text, audio, image and video; send a \"request\" that says what it is");
        }
        return modality;
    }

    /** Nobody named the content, so its digest does: the same upload is the same content. */
    private static String contentId(List<SubmittedPart> parts) {
        return "upload-" + Fingerprint.of(parts).substring(DIGEST_START, DIGEST_START + 32);
    }
}
