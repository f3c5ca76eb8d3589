package io.gatehouse.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.models.image.Picture;
import io.gatehouse.models.ocr.ReadPage;
import io.gatehouse.models.ocr.ReadWord;
import io.gatehouse.models.ocr.TextReader;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadingSpeedTest {

    private static final ReadPage NOTHING = new ReadPage(List.of(), true);
    private static final ReadPage A_WORD = new ReadPage(List.of(List.of(new ReadWord("x", 0.9, 0, 0, 1, 1))), false);

    @Test
    void whoReadsNothingHasEveryLetterWrong() {
        assertThat(speed(NOTHING).drawn()).hasSize(DrawnText.values().length).allSatisfy(figure -> {
            assertThat(figure.value()).isEqualTo(100);
            assertThat(figure.verdict()).isEqualTo("no");
            assertThat(figure.note()).isEqualTo("median 7 ms, p95 7 ms, n = 3");
        });
    }

    @Test
    void wordsWhereThereAreNoneAreCounted() {
        assertThat(speed(NOTHING).withoutText().value()).isZero();
        assertThat(speed(A_WORD).withoutText()).satisfies(figure -> {
            assertThat(figure.value()).isEqualTo(100);
            assertThat(figure.note()).endsWith("out of time 3");
        });
    }

    @Test
    void someNumberOfPicturesIsNeeded() {
        assertThatThrownBy(() -> new ReadingSpeed(reader(NOTHING), Clock.systemUTC(), () -> 0, 0))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("--pictures");
    }

    @ParameterizedTest
    @EnumSource
    void everyWayToDrawGivesTheSamePictureForTheSameSeed(DrawnText kind) {
        Picture picture = Picture.of(kind.draw("Some words to be read", new Random(1)));

        assertThat(Picture.of(kind.draw("Some words to be read", new Random(1))).rgb())
                .isEqualTo(picture.rgb());
        assertThat(picture.isBlank(10)).isFalse();
    }

    /** Whose every picture takes seven milliseconds. */
    private static ReadingSpeed speed(ReadPage page) {
        AtomicLong nanos = new AtomicLong();
        return new ReadingSpeed(reader(page), Clock.systemUTC(), () -> nanos.getAndAdd(7_000_000), 3);
    }

    private static TextReader reader(ReadPage page) {
        return new TextReader() {
            @Override
            public BundleRef letters() {
                return new BundleRef("letters", "1.0.0", "sha256:" + "0".repeat(64));
            }

            @Override
            public ReadPage read(Picture picture, Deadline deadline) {
                return page;
            }

            @Override
            public void close() {}
        };
    }
}
