package io.gatehouse.api.intake;

import io.gatehouse.domain.fault.Fault;
import io.gatehouse.domain.fault.InvalidRequestException;
import io.gatehouse.store.scan.IdempotencyKey;
import io.gatehouse.store.scan.NewScan;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.Principal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The door: reads a request whole or names all its faults.
 *
 * <p>Throws {@link MalformedRequestException} for what cannot be read, {@link RequestTooLargeException} for what is
 * larger than allowed, {@link InvalidRequestException} with every fault for what cannot be scanned.
 */
public final class Intake {

    private static final String REQUEST = "request";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final IntakeRules rules;
    private final RequestJson json;
    private final MediaDetector detector = new MediaDetector();

    public Intake(IntakeRules rules) {
        this.rules = rules;
        json = new RequestJson(rules.limits());
    }

    public NewScan fromJson(InputStream body) {
        return new SubmissionParser(rules).parse(json.read(body), Uploads.none());
    }

    public NewScan fromForm(Collection<Part> form) {
        List<Upload> fields = form.stream().map(Intake::upload).toList();
        Optional<Upload> request =
                fields.stream().filter(field -> field.field().equals(REQUEST)).findFirst();
        return request.isEmpty()
                ? new FormParser(rules, detector).parse(fields)
                : new SubmissionParser(rules).parse(json.read(open(request.get())), files(fields));
    }

    /**
     * The scan under its sender's own name for it.
     *
     * @param sender whose names these are; null where nobody signs in
     * @throws InvalidRequestException if the key is none
     */
    public static NewScan under(String key, @Nullable Principal sender, NewScan scan) {
        if (!KEY.matcher(key).matches()) {
            throw new InvalidRequestException(
                    List.of(new Fault("", "the header Idempotency-Key holds 1 to 200 printable ASCII characters")));
        }
        return scan.under(new IdempotencyKey(sendersKey(key, sender), Fingerprint.of(scan)));
    }

    /** A digest has one length and no slash, so that no sender's key can be made to look like another's. */
    private static String sendersKey(String key, @Nullable Principal sender) {
        return sender == null ? key : Fingerprint.of(sender.getName()) + '/' + key;
    }

    private static InputStream open(Upload request) {
        return new ByteArrayInputStream(request.bytes());
    }

    private static Uploads files(List<Upload> fields) {
        Map<String, Upload> files = new LinkedHashMap<>();
        for (Upload field : fields) {
            if (files.put(field.field(), field) != null) {
                throw new InvalidRequestException(
                        List.of(new Fault("", "the form holds two fields called " + Nodes.quote(field.field()))));
            }
        }
        files.remove(REQUEST);
        return new Uploads(files);
    }

    private static Upload upload(Part part) {
        return new Upload(
                part.getName(),
                part.getSize(),
                part::getInputStream,
                Optional.ofNullable(part.getContentType()),
                Optional.ofNullable(part.getSubmittedFileName()));
    }
}
