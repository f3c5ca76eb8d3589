package io.gatehouse.eval.report;

import io.gatehouse.models.bundle.BundleManifest;
import io.gatehouse.models.speech.network.SpeechModel;
import io.gatehouse.models.training.TrainedBundle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the card of a trained bundle: everything on it is computed from what the trainer handed back. */
public final class ModelCardWriter {

    private ModelCardWriter() {}

    /** The card as Markdown; the same bundle gives the same card, byte for byte. */
    public static String write(TrainedBundle trained) {
        return write(trained, List.of());
    }

    /** @param measured sections that were measured on the finished bundle, as lines of Markdown */
    public static String write(TrainedBundle trained, List<String> measured) {
        BundleManifest manifest = trained.manifest();
        List<String> lines = new ArrayList<>();
        lines.add("# Model card: " + manifest.id() + " " + manifest.version());
        lines.add("");
        lines.addAll(facts(trained));
        if (!trained.heldBack().isEmpty()) {
            lines.addAll(CardFigures.table(trained.heldBack()).markdown());
        }
        lines.addAll(measured);
        lines.addAll(section("Notes", trained.notes()));
        lines.addAll(section(
                "Trained on",
                manifest.sources().stream()
                        .map(source -> source.name() + " (" + source.licence() + ")")
                        .toList()));
        lines.addAll(List.of("", "## Train it again", "", "    " + command(trained)));
        trained.before()
                .ifPresent(before -> lines.addAll(List.of(
                        "",
                        "where DIR2 holds " + before.bundle().label() + " ("
                                + before.bundle().digest()
                                + (before.calibrated()
                                        ? "), whose weights these are."
                                        : "), which was trained further."))));
        lines.addAll(
                List.of("", "## Measure it again", "", "    ./gatehouse eval " + subject(manifest) + " --data DIR"));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> facts(TrainedBundle trained) {
        BundleManifest manifest = trained.manifest();
        long bytes =
                trained.files().values().stream().mapToLong(file -> file.length).sum();
        return List.of(
                "- Modality: " + lower(manifest.modality()),
                "- Architecture: " + manifest.architecture().name() + ", stored as " + lower(manifest.format()),
                "- Outputs: "
                        + String.join(", ", manifest.outputs().isEmpty() ? manifest.categories() : manifest.outputs()),
                String.format(Locale.ROOT, "- Size of its files: %.2f MB", bytes / 1e6),
                "- Licence: " + manifest.licence(),
                "- Seed: " + manifest.seed());
    }

    private static List<String> section(String title, List<String> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of("", "## " + title, ""));
        items.forEach(item -> lines.add("- " + item));
        return lines;
    }

    private static String command(TrainedBundle trained) {
        BundleManifest manifest = trained.manifest();
        return "./gatehouse train " + subject(manifest) + " --data DIR --seed " + manifest.seed()
                + trained.before()
                        .map(before -> " --from DIR2" + (before.calibrated() ? " --calibrate" : ""))
                        .orElse("");
    }

    /** As commands name it: two bundles are of audio. */
    private static String subject(BundleManifest manifest) {
        return manifest.id().equals(SpeechModel.BUNDLE) ? "speech" : lower(manifest.modality());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
