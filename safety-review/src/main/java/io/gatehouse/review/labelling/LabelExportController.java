package io.gatehouse.review.labelling;

import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.review.agreement.FlaggedLabels;
import io.gatehouse.review.agreement.LabelNoise;
import io.gatehouse.review.request.RequestFields;
import io.gatehouse.store.review.Label;
import io.gatehouse.store.review.ReviewLedger;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
class LabelExportController {

    private static final int AT_ONCE = 500;

    private final ReviewLedger reviews;
    private final LabelNoise noise;
    private final JsonMapper json;

    LabelExportController(ReviewLedger reviews, LabelNoise noise, JsonMapper json) {
        this.reviews = reviews;
        this.noise = noise;
        this.json = json;
    }

    /**
     * All labels that models may learn from, the oldest first, however many there are. They are read and written a
     * stretch at a time, on the request's own thread, so that neither memory nor a time limit ends the stream.
     *
     * @param flagged false leaves out what the models' own scores contradict, true what they do not
     */
    @GetMapping("/reviews/labels/export")
    void export(
            @RequestParam(defaultValue = "jsonl") String format,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String flagged,
            HttpServletResponse response)
            throws IOException {
        Start start = start(format, after, flagged);
        response.setContentType(start.format().mediaType());
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"labels." + start.format().ending() + '"');
        // The servlet's own writer would hide that the reader has gone, and write on for nobody.
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        LabelWriter writer = start.format().writer(out, json);
        writer.begin();
        write(writer, start);
        writer.end();
    }

    private void write(LabelWriter writer, Start start) throws IOException {
        FlaggedLabels flags = noise.flagged();
        Optional<UUID> last = start.after();
        do {
            List<Label> stretch = reviews.lessons(AT_ONCE, last);
            for (Lesson lesson : lessons(stretch, flags)) {
                if (start.wants(lesson)) {
                    writer.write(lesson);
                }
            }
            last = stretch.size() < AT_ONCE
                    ? Optional.empty()
                    : Optional.of(stretch.getLast().id());
        } while (last.isPresent());
    }

    private static List<Lesson> lessons(List<Label> stretch, FlaggedLabels flags) {
        Map<UUID, List<Category>> flagged =
                flags.among(stretch.stream().map(Label::id).toList());
        return stretch.stream()
                .map(label -> Lesson.of(label, flagged.getOrDefault(label.id(), List.of())))
                .toList();
    }

    private record Start(LabelFormat format, Optional<UUID> after, Optional<Boolean> flagged) {

        boolean wants(Lesson lesson) {
            return flagged.isEmpty() || flagged.get() == lesson.flagged();
        }
    }

    private static Start start(String format, @Nullable String after, @Nullable String flagged) {
        RequestFields fields = new RequestFields();
        Optional<LabelFormat> known = LabelFormat.find(format);
        if (known.isEmpty()) {
            fields.fault("/format", '"' + format + "\" is no format; labels are exported as jsonl or csv");
        }
        Optional<UUID> last = Optional.ofNullable(after).flatMap(LabelExportController::id);
        if (after != null && last.isEmpty()) {
            fields.fault("/after", "must be the labelId of the last label that you have");
        }
        if (flagged != null && !List.of("true", "false").contains(flagged)) {
            fields.fault("/flagged", "must be true (only labels that the models contradict) or false (none of them)");
        }
        fields.throwIfAny();
        return new Start(known.orElseThrow(), last, Optional.ofNullable(flagged).map(Boolean::valueOf));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
