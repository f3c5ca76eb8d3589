package io.gatehouse.models.foreign;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.domain.taxonomy.NearestName;
import io.gatehouse.models.bundle.Calibration;
import io.gatehouse.models.foreign.ForeignManifest.Format;
import io.gatehouse.models.foreign.InputContract.Bands;
import io.gatehouse.models.foreign.InputContract.Image;
import io.gatehouse.models.foreign.InputContract.Mel;
import io.gatehouse.models.foreign.InputContract.TokenTensor;
import io.gatehouse.models.foreign.InputContract.Tokens;
import io.gatehouse.models.foreign.InputContract.Waveform;
import io.gatehouse.models.foreign.OutputContract.Activation;
import io.gatehouse.models.foreign.OutputContract.ForeignClass;
import io.gatehouse.models.foreign.OutputContract.OverTime;
import io.gatehouse.models.media.MediaDecoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a manifest and collects all that is wrong with it. */
final class ManifestReader {

    enum Form {
        IMAGE,
        WAVEFORM,
        MEL,
        TOKENS
    }

    enum Spectrum {
        MAGNITUDE,
        POWER
    }

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final int MOST_CLASSES = 100_000;
    private static final int MOST_SIDE = 2_048;
    private static final int LONGEST_WINDOW = 60 * MediaDecoder.SAMPLE_RATE;
    private static final int MOST_POSITIONS = 4_096;
    private static final int FEWEST_POSITIONS = 4;

    private final List<String> faults;

    private ManifestReader(List<String> faults) {
        this.faults = faults;
    }

    /** A manifest whose values may only be used while there are no faults. */
    static ForeignManifest read(byte[] yaml, List<String> faults) {
        return new ManifestReader(faults).manifest(Fields.of(parse(yaml, faults), faults));
    }

    private static @Nullable Object parse(byte[] yaml, List<String> faults) {
        try {
            return YAML.readValue(yaml, Object.class);
        } catch (JacksonException e) {
            faults.add("bundle.yaml cannot be read as YAML: " + e.getOriginalMessage());
            return null;
        }
    }

    private ForeignManifest manifest(Fields fields) {
        String id = matching(
                fields, "id", "[a-z0-9][a-z0-9-]{0,63}", "must be up to 64 lower-case letters, digits and '-'");
        String version = matching(fields, "version", "[0-9A-Za-z.+-]{1,32}", "must be like 1.0.0");
        Modality modality = fields.choice("modality", List.of(Modality.IMAGE, Modality.AUDIO, Modality.TEXT));
        String licence = fields.text("licence", "say under which licence the model may be used");
        String source = fields.text("source", "say where the model comes from");
        Fields named = fields.inner("model");
        ForeignFile model = file(named, "[^/\\\\]+\\.(pt|onnx)", "must name a .pt or .onnx file beside the manifest");
        Format format = format(fields, named, model);
        Fields answers = fields.inner("output");
        boolean letters = answers.has("letters");
        InputContract input = input(fields.inner("input"), modality, letters);
        Output output = letters ? new LettersReader(answers).read(modality, input) : output(answers, modality);
        fields.nothingElse();
        return new ForeignManifest(id, version, modality, format, model, input, output, licence, source);
    }

    private static ForeignFile file(Fields fields, String pattern, String rule) {
        String name = matching(fields, "file", pattern, rule);
        String digest = matching(fields, "sha256", "[0-9a-f]{64}", "must be the 64 digits that sha256sum prints");
        fields.nothingElse();
        return new ForeignFile(name, "sha256:" + digest);
    }

    /** Where the format cannot be read, the file is taken for what its name says. */
    private static Format format(Fields fields, Fields named, ForeignFile model) {
        Format byName = model.name().endsWith(Format.ONNX.suffix()) ? Format.ONNX : Format.TORCHSCRIPT;
        Format format = fields.choice("format", List.of(Format.values()), byName);
        if (format != byName && !model.name().isEmpty()) {
            named.fault("file", "must end in " + format.suffix() + " for this format, but is " + model.name());
        }
        return format;
    }

    private static String matching(Fields fields, String name, String pattern, String rule) {
        String text = fields.text(name, "it " + rule);
        if (!text.isEmpty() && !text.matches(pattern)) {
            fields.fault(name, rule + ", but is \"" + text + '"');
            return "";
        }
        return text;
    }

    private static InputContract input(Fields input, Modality modality, boolean letters) {
        Form form = input.choice("form", forms(modality));
        InputContract contract = switch (form) {
            case IMAGE -> image(input);
            case WAVEFORM -> waveform(input, letters);
            case MEL -> mel(input, letters);
            case TOKENS -> tokens(input);
        };
        input.nothingElse();
        return contract;
    }

    private static List<Form> forms(Modality modality) {
        return switch (modality) {
            case AUDIO -> List.of(Form.WAVEFORM, Form.MEL);
            case TEXT -> List.of(Form.TOKENS);
            default -> List.of(Form.IMAGE);
        };
    }

    private static Image image(Fields input) {
        return new Image(
                input.integer("width", 1, MOST_SIDE),
                input.integer("height", 1, MOST_SIDE),
                input.three("mean", -1, 1),
                input.three("deviation", 1e-6, 10),
                input.choice("layout", Image.LAYOUTS));
    }

    private static Waveform waveform(Fields input, boolean letters) {
        rate(input);
        int window = window(input);
        int hop = hop(input, window, letters);
        boolean normalised = input.has("normalised") && input.flag("normalised");
        return new Waveform(window, hop, normalised, input.choice("layout", Waveform.LAYOUTS));
    }

    private static Mel mel(Fields input, boolean letters) {
        rate(input);
        int window = window(input);
        int hop = hop(input, window, letters);
        int frame = input.integer("frame", 16, Math.min(window, 8_192));
        Bands bands = new Bands(
                frame,
                input.integer("frame-hop", 1, frame),
                input.integer("points", frame, 8_192),
                input.integer("bands", 1, 512),
                input.decimal("lowest", 0, MediaDecoder.SAMPLE_RATE / 2.0),
                input.decimal("highest", 1, MediaDecoder.SAMPLE_RATE / 2.0),
                input.choice("spectrum", List.of(Spectrum.values())) == Spectrum.POWER,
                input.decimal("offset", 1e-12, 1));
        if (bands.highest() <= bands.lowest()) {
            input.fault("highest", "must lie above lowest, but is " + bands.highest());
        }
        return new Mel(window, hop, bands, input.choice("layout", Mel.LAYOUTS));
    }

    private static Tokens tokens(Fields input) {
        ForeignFile tokenizer =
                file(input.inner("tokenizer"), "[^/\\\\]+\\.json", "must name a tokenizer.json beside the manifest");
        int length = input.integer("length", FEWEST_POSITIONS, MOST_POSITIONS);
        List<TokenTensor> tensors = input.choices("tensors", List.of(TokenTensor.values()));
        if (!tensors.isEmpty() && !tensors.contains(TokenTensor.IDS)) {
            input.fault("tensors", "must name ids, for a model cannot do without the tokens");
        }
        return new Tokens(tokenizer, length, input.integer("overlap", 0, length / 2), tensors);
    }

    /** Audio is decoded to one rate; a model of another must resample inside. */
    private static void rate(Fields input) {
        input.integer("rate", MediaDecoder.SAMPLE_RATE, MediaDecoder.SAMPLE_RATE);
    }

    private static int window(Fields input) {
        return input.integer("window", 160, LONGEST_WINDOW);
    }

    /** Windows of a recogniser share their context at either end with their neighbours. */
    private static int hop(Fields input, int window, boolean letters) {
        return letters ? window - 2 * input.integer("context", 0, (window - 1) / 2) : input.integer("hop", 1, window);
    }

    private OutputContract output(Fields output, Modality modality) {
        int index = output.has("index") ? output.integer("index", 0, 15) : 0;
        int width = output.integer("width", 1, MOST_CLASSES);
        Activation activation = output.choice("activation", List.of(Activation.values()));
        boolean applied = output.flag("applied");
        OverTime overTime = modality == Modality.AUDIO || output.has("over-time")
                ? output.choice("over-time", List.of(OverTime.values()))
                : OverTime.MAX;
        Map<Category, List<ForeignClass>> classes = classes(output.inner("categories"), width);
        Map<Category, Calibration> calibration = calibration(output.innerOrNone("calibration"), classes);
        output.nothingElse();
        return new OutputContract(index, width, activation, applied, overTime, classes, calibration);
    }

    private Map<Category, List<ForeignClass>> classes(Fields categories, int width) {
        Map<Category, List<ForeignClass>> classes = new EnumMap<>(Category.class);
        categories.all().forEach((name, _) -> {
            Fields numbered = categories.inner(name);
            List<ForeignClass> of = new ArrayList<>();
            numbered.all().forEach((index, label) -> foreignClass(numbered, index, label, width, of));
            if (of.isEmpty()) {
                categories.fault(name, "needs at least one class, as in 421: \"Gunshot\"");
            }
            category(categories, name).put(classes, of);
        });
        if (classes.isEmpty()) {
            faults.add("output.categories names no category, so that the model would add nothing");
        }
        return classes;
    }

    private static void foreignClass(
            Fields numbered, String index, Object label, int width, List<ForeignClass> classes) {
        if (!index.matches("\\d{1,6}")) {
            numbered.fault(index, "must be the number of an output, from 0");
        } else if (Integer.parseInt(index) >= width) {
            numbered.fault(index, "lies outside the model's " + width + " outputs, which count from 0");
        } else {
            classes.add(new ForeignClass(Integer.parseInt(index), String.valueOf(label)));
        }
    }

    private static Slot category(Fields fields, String name) {
        if (Category.find(name).isEmpty()) {
            fields.fault(
                    name,
                    "is no category; "
                            + NearestName.hint(
                                    name,
                                    Arrays.stream(Category.values())
                                            .map(Category::wireName)
                                            .toList()));
        }
        return new Slot(name);
    }

    /** Takes what belongs to a category; nothing where there is no such category. */
    private record Slot(String name) {

        <T> void put(Map<Category, T> into, T value) {
            Category.find(name).ifPresent(category -> into.put(category, value));
        }
    }

    private static Map<Category, Calibration> calibration(
            Fields calibration, Map<Category, List<ForeignClass>> classes) {
        Map<Category, Calibration> fitted = new EnumMap<>(Category.class);
        calibration.all().forEach((name, _) -> {
            Fields each = calibration.inner(name);
            double slope = each.decimal("slope", 1e-3, 1e3);
            double intercept = each.decimal("intercept", -1e3, 1e3);
            each.nothingElse();
            category(calibration, name).put(fitted, new Calibration(slope, intercept));
        });
        fitted.keySet().stream()
                .filter(category -> !classes.containsKey(category))
                .forEach(category -> calibration.fault(category.wireName(), "is calibrated, but no class maps to it"));
        return fitted;
    }
}
