package io.gatehouse.models.speech.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipPoolTest {

    private final SplittableRandom random = new SplittableRandom(1);

    @Test
    void aBatchIsOfOneLength() {
        ClipPool pool = new ClipPool(640);
        pool.add(List.of(Clips.lasting(60), Clips.lasting(64), Clips.lasting(65), Clips.lasting(300)));

        for (int i = 0; i < 20; i++) {
            Batch batch = pool.draw(random);
            assertThat(batch.clips())
                    .allSatisfy(clip -> assertThat(clip.frames())
                            .isLessThanOrEqualTo(batch.length())
                            .isGreaterThan(batch.length() - ClipPool.GRAIN));
        }
    }

    @Test
    void whatIsTooLongIsLeftOut() {
        ClipPool pool = new ClipPool(100);

        pool.add(List.of(Clips.lasting(101), Clips.lasting(100)));

        assertThat(pool.size()).isOne();
    }

    @Test
    void nothingComesTwiceBeforeAllCameOnce() {
        ClipPool pool = new ClipPool(640);
        List<Clip> clips =
                IntStream.range(0, 60).mapToObj(_ -> Clips.lasting(320)).toList();
        pool.add(clips);

        List<Clip> drawn = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            drawn.addAll(pool.draw(random).clips());
        }

        assertThat(drawn).hasSize(60).containsExactlyInAnyOrderElementsOf(clips);
    }

    @Test
    void clipsThatWereMadeBeforeAreReadAgain(@TempDir Path folder) throws IOException {
        ClipFiles files = new ClipFiles(folder, 2);

        files.write(3, List.of(Clips.saying("abc"), Clips.lasting(7)));

        assertThat(files.has(2)).isFalse();
        assertThat(files.has(3)).isTrue();
        assertThat(files.read(3)).hasSize(2).first().satisfies(clip -> {
            assertThat(clip.letters()).isEqualTo(Clips.saying("abc").letters());
            assertThat(clip.mel()).isEqualTo(Clips.saying("abc").mel());
        });
    }
}
