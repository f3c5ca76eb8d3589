package io.gatehouse.models.cover;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.judging.Outcomes;
import io.gatehouse.models.media.DecoderListener;
import io.gatehouse.models.media.MovieWriter;
import io.gatehouse.models.media.MovieWriter.Shot;
import io.gatehouse.models.serving.Classifiers;
import io.gatehouse.models.serving.ServingSettings;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Songs and films are judged with the covers that lie in them. */
class CoveredFilesTest {

    private static final MovieWriter.Sound SOUND = new MovieWriter.Sound(16_000, 1, new float[32_000]);

    private static Classifiers classifiers;

    @BeforeAll
    static void open() {
        classifiers = Classifiers.open(
                ServingSettings.DEFAULT, Clock.systemUTC(), BatchingListener.NONE, DecoderListener.NONE);
    }

    @AfterAll
    static void close() {
        classifiers.close();
    }

    @Test
    void whatTheCoverOfASongSaysIsReadAndSaidToBeOfTheCover() throws IOException {
        PartResult.Scored scored = scored(Modality.AUDIO, song(saying("I will kill you")));

        Signal threat = threat(scored);
        assertThat(threat.score()).isGreaterThan(0.5);
        assertThat(threat.evidence().getFirst())
                .isInstanceOfSatisfying(
                        Evidence.Segment.class,
                        segment -> assertThat(segment.ofCover()).isTrue());
        assertThat(threat.evidence().get(1)).isInstanceOf(Evidence.Ocr.class);
    }

    @Test
    void aHarmlessCoverLeavesNoGapAndChangesLittle() throws IOException {
        PartResult.Scored scored = scored(Modality.AUDIO, song(saying("Songs of the sea")));

        assertThat(scored.gaps()).noneMatch(gap -> gap.aspect().startsWith("cover"));
        assertThat(threat(scored).score()).isLessThan(0.1);
    }

    @Test
    void theCoverOfAFilmIsLookedAtToo() throws IOException {
        byte[] film = MovieWriter.of("mp4")
                .video("mpeg4", shots())
                .cover(saying("I will kill you"))
                .write();

        assertThat(threat(scored(Modality.VIDEO, film)).score()).isGreaterThan(0.5);
    }

    private static byte[] song(byte[] cover) {
        return MovieWriter.of("mp3").audio("libmp3lame", SOUND).cover(cover).write();
    }

    private static List<Shot> shots() {
        return IntStream.range(0, 24)
                .mapToObj(i -> new Shot(100L * i, drawn("", 128, 96, i)))
                .toList();
    }

    private static byte[] saying(String words) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(drawn(words, 640, 640, 0), "png", png);
        return png.toByteArray();
    }

    private static BufferedImage drawn(String words, int width, int height, int shift) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(230, 230, 220));
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(10 + shift, 10, 20, 20);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 64));
        pen.drawString(words, 40, height / 2);
        pen.dispose();
        return picture;
    }

    private static PartResult.Scored scored(Modality modality, byte[] media) {
        return Outcomes.scored(Objects.requireNonNull(classifiers.byModality().get(modality)), modality, media);
    }

    private static Signal threat(PartResult.Scored scored) {
        return Outcomes.signal(scored, Category.HARASSMENT_THREATENING);
    }
}
