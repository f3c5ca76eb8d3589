package io.gatehouse.api.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatehouse.api.cli.Item.ItemFile;
import io.gatehouse.api.cli.Item.ItemPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The items that the demo sends: {@code samples/samples.yaml} and the files beside it. */
final class Samples {

    /**
     * An item and the action that it was made for.
     *
     * @param appeal what its maker says against the decision, if anything
     * @param audited whether the demo's audit draws it; such samples stand before all others
     * @param labels what reviewers of the demo say of it, in their order, if it gets a case
     */
    record Sample(Item item, String expected, Optional<Appeal> appeal, boolean audited, List<SampleLabel> labels) {

        Sample {
            labels = List.copyOf(labels);
        }
    }

    /** As {@code POST /reviews/{caseId}/labels} takes it; what is null is not said. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SampleLabel(
            String reviewer,
            String verdict,
            @Nullable Map<String, Boolean> categories,
            @Nullable Integer severity,
            @Nullable String note) {}

    /** As {@code POST /scans/{scanId}/appeal} takes it. */
    record Appeal(String appellant, String ground, String statement) {}

    private record Listed(
            String title,
            String contentType,
            String expected,
            List<ListedPart> parts,
            @Nullable Appeal appeal,
            @Nullable Boolean audited,
            @Nullable List<SampleLabel> labels) {}

    private record ListedPart(
            String id,
            String modality,
            String role,
            @Nullable String text,
            @Nullable String file,
            @Nullable String mediaType) {}

    private static final YAMLMapper YAML = new YAMLMapper();

    private Samples() {}

    static List<Sample> load() {
        return List.of(YAML.readValue(bytes("samples.yaml"), Listed[].class)).stream()
                .map(listed -> new Sample(
                        new Item(
                                listed.title(),
                                listed.contentType(),
                                listed.parts().stream().map(Samples::part).toList()),
                        listed.expected(),
                        Optional.ofNullable(listed.appeal()),
                        Boolean.TRUE.equals(listed.audited()),
                        Optional.ofNullable(listed.labels()).orElse(List.of())))
                .toList();
    }

    private static ItemPart part(ListedPart listed) {
        return new ItemPart(
                listed.id(),
                listed.modality(),
                listed.role(),
                Optional.ofNullable(listed.text()),
                Optional.ofNullable(listed.file())
                        .map(name -> new ItemFile(
                                name,
                                Optional.ofNullable(listed.mediaType()).orElse("application/octet-stream"),
                                bytes(name))));
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Samples.class.getResourceAsStream("/samples/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the product has no sample file " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
