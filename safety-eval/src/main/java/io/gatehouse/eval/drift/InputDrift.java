package io.gatehouse.eval.drift;

import java.util.List;
import java.util.function.Function;

/** How far the inputs of now are from those that they are compared with. */
public record InputDrift(Divergence language, Divergence length, Divergence modality) {

    public static InputDrift between(List<InputTraits> before, List<InputTraits> now) {
        return new InputDrift(
                between(before, now, InputTraits::language),
                between(before, now, InputTraits::lengthBand),
                between(before, now, traits -> traits.modality().name()));
    }

    private static Divergence between(
            List<InputTraits> before, List<InputTraits> now, Function<InputTraits, String> trait) {
        return Divergence.between(mix(before, trait), mix(now, trait));
    }

    private static Mix mix(List<InputTraits> inputs, Function<InputTraits, String> trait) {
        return Mix.of(inputs.stream().map(trait).toList());
    }
}
