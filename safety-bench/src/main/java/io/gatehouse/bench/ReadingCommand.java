package io.gatehouse.bench;

import io.gatehouse.models.media.DecoderListener;
import io.gatehouse.models.ocr.WorkerReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how well and how fast pictures are read. */
@Command(
        name = "ocr",
        mixinStandardHelpOptions = true,
        description = "Draws sentences in many ways and measures how well and how fast they are read.")
final class ReadingCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Option(
            names = "--pictures",
            paramLabel = "N",
            defaultValue = "40",
            description = "Of each kind (${DEFAULT-VALUE}).")
    private int pictures;

    @Option(names = "--photos", paramLabel = "DIR", description = "Also reads the JPEG and PNG pictures in there.")
    private Optional<Path> photos = Optional.empty();

    @Override
    public Integer call() {
        report.check();
        Clock clock = Clock.systemUTC();
        try (WorkerReader reader = WorkerReader.open(WorkerReader.USUAL, clock, DecoderListener.NONE)) {
            ReadingSpeed speed = new ReadingSpeed(reader, clock, System::nanoTime, pictures);
            List<Figure> figures = new ArrayList<>(speed.drawn());
            figures.add(speed.withoutText());
            photos.map(this::images)
                    .filter(all -> !all.isEmpty())
                    .map(speed::photos)
                    .ifPresent(figures::add);
            report.deliver(
                    new Report("ocr", setting(reader), figures),
                    spec.commandLine().getOut());
            return 0;
        }
    }

    private Map<String, Object> setting(WorkerReader reader) {
        Map<String, Object> setting = new LinkedHashMap<>();
        setting.put("letters", reader.letters().label());
        setting.put("processors", Runtime.getRuntime().availableProcessors());
        setting.put("pictures", pictures);
        setting.put("seed", ReadingSpeed.SEED);
        return setting;
    }

    private List<BufferedImage> images(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted()
                    .limit(pictures)
                    .map(ReadingCommand::image)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw new BenchException("--photos: " + folder + " cannot be read", e);
        }
    }

    private static Optional<BufferedImage> image(Path file) {
        try {
            @Nullable BufferedImage image = ImageIO.read(file.toFile());
            return Optional.ofNullable(image);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
