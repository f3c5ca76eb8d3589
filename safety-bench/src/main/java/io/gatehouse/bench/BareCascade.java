package io.gatehouse.bench;

import io.gatehouse.models.text.TextScoring.Stages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cascade without a service around it, in a loop: what the machine could score if nothing else had to be done. */
final class BareCascade {

    /** @param askedShare the share of the mix that the encoder saw, 0 to 1 */
    record Speed(double textsPerSecond, double askedShare) {}

    private BareCascade() {}

    static Speed measure(BenchBundle bundle, CoreShare cores, ClosedLoop loop) {
        cores.apply();
        List<TextBatches> models = new ArrayList<>();
        try {
            for (int i = 0; i < cores.threads(); i++) {
                models.add(new TextBatches(Stages.CASCADE, bundle));
            }
            Tally tally = loop.run(
                    models.stream().map(BareCascade::attempt).toList(),
                    Thread.ofPlatform().factory());
            return new Speed(
                    tally.perSecond() * TextBatches.BATCH, models.getFirst().askedShare());
        } finally {
            models.forEach(TextBatches::close);
        }
    }

    private static Attempt attempt(TextBatches batches) {
        return () -> {
            batches.next();
            return Optional.empty();
        };
    }
}
