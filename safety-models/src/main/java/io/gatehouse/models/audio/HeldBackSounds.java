package io.gatehouse.models.audio;

import io.gatehouse.models.audio.AudioTrainer.Size;
import io.gatehouse.models.audio.ExampleMaker.Example;
import io.gatehouse.models.audio.TrackMaker.Track;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** What calibrates and what measures. One generator draws both, in this order, and so the same from the same seed. */
record HeldBackSounds(Part calibrating, Part measuring) {

    /** What is drawn from one split. */
    record Part(List<Example> windows, List<Track> tracks) {

        private static Part draw(SoundStage stage, Size size, SplittableRandom random) {
            ExampleMaker windows = new ExampleMaker(stage);
            TrackMaker tracks = new TrackMaker(stage);
            return new Part(
                    Stream.generate(() -> windows.make(random))
                            .limit(size.heldBack())
                            .toList(),
                    Stream.generate(() -> tracks.make(random))
                            .limit(size.tracks())
                            .toList());
        }
    }

    static HeldBackSounds draw(SoundStage calibrating, SoundStage testing, Size size, SplittableRandom random) {
        return new HeldBackSounds(Part.draw(calibrating, size, random), Part.draw(testing, size, random));
    }
}
