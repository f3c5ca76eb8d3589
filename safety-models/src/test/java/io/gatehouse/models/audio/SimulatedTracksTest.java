package io.gatehouse.models.audio;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.models.audio.SimulatedTracks.Track;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedTracksTest {

    private static final int NO_VOICES = 0;

    @TempDir
    private Path folder;

    private SimulatedTracks tracks;

    @BeforeEach
    void read() throws IOException {
        Sounds.pretendRecordings(folder);
        tracks = SimulatedTracks.read(folder, new WavDecoder(), Clock.systemUTC(), NO_VOICES);
    }

    @Test
    void theSameNumberGivesTheSameTrackAndAnotherPartAnother() throws IOException {
        SimulatedTracks again = SimulatedTracks.read(folder, new WavDecoder(), Clock.systemUTC(), NO_VOICES);

        assertThat(again.measuring(3).wav()).isEqualTo(tracks.measuring(3).wav());
        assertThat(tracks.calibrating(3).wav()).isNotEqualTo(tracks.measuring(3).wav());
    }

    @Test
    void someHaveContentAndSomeHaveNone() {
        assertThat(IntStream.range(0, 12).mapToObj(tracks::measuring))
                .extracting(Track::inauthentic)
                .contains(true, false);
    }

    @Test
    void aTrackIsAFileOfSixToTwentyFourSeconds() throws Exception {
        int[] samples = new int[1];

        new WavDecoder()
                .audio(
                        tracks.measuring(0).wav(),
                        Deadline.in(Duration.ofMinutes(1), Clock.systemUTC()),
                        chunk -> samples[0] += chunk.length);

        assertThat(samples[0]).isBetween(6 * 16_000, 24 * 16_000);
    }
}
