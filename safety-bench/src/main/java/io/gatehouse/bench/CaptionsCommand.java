package io.gatehouse.bench;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.media.DecoderListener;
import io.gatehouse.models.serving.Classifiers;
import io.gatehouse.models.serving.ServingSettings;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures what words and picture say together where neither decides alone. */
@Command(
        name = "captions",
        mixinStandardHelpOptions = true,
        description = "Draws captions over drawings and measures how often both together say what neither does.")
final class CaptionsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Option(
            names = "--pictures",
            paramLabel = "N",
            defaultValue = "40",
            description = "Of each kind of caption over each kind of picture (${DEFAULT-VALUE}).")
    private int pictures;

    @Override
    public Integer call() {
        report.check();
        Clock clock = Clock.systemUTC();
        try (Classifiers classifiers =
                Classifiers.open(ServingSettings.DEFAULT, clock, BatchingListener.NONE, DecoderListener.NONE)) {
            CaptionedPairs pairs = new CaptionedPairs(
                    Objects.requireNonNull(classifiers.byModality().get(Modality.IMAGE)), clock, pictures);
            List<Figure> figures = pairs.figures();
            report.deliver(
                    new Report("captions", setting(), figures),
                    spec.commandLine().getOut());
            return 0;
        }
    }

    private Map<String, Object> setting() {
        Map<String, Object> setting = new LinkedHashMap<>();
        setting.put("pictures", pictures);
        setting.put("seed", CaptionedPairs.SEED);
        return setting;
    }
}
