package io.gatehouse.models.video;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.signal.Gap;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.audio.AudioClassifier;
import io.gatehouse.models.audio.AudioTrainer;
import io.gatehouse.models.audio.synthesis.SpeechSynthesiser;
import io.gatehouse.models.batching.BatchingListener;
import io.gatehouse.models.batching.BatchingSettings;
import io.gatehouse.models.bundle.ModelBundle;
import io.gatehouse.models.image.ImageClassifier;
import io.gatehouse.models.image.PictureText;
import io.gatehouse.models.judging.Judges;
import io.gatehouse.models.judging.Outcomes;
import io.gatehouse.models.media.DecoderListener;
import io.gatehouse.models.media.DecoderSettings;
import io.gatehouse.models.media.WorkerDecoder;
import io.gatehouse.models.subtitle.SubtitleText;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bundles that come with the product, on the clips that it is shown with. */
class SampleClipsTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final BatchingSettings SETTINGS = new BatchingSettings(8, Duration.ZERO, 64, 1);

    private static WorkerDecoder decoder;
    private static ImageClassifier images;
    private static AudioClassifier audio;
    private static VideoClassifier classifier;

    @BeforeAll
    static void open() {
        decoder = WorkerDecoder.open(DecoderSettings.DEFAULT, CLOCK, DecoderListener.NONE);
        images = ImageClassifier.open(ModelBundle.builtIn("image-weapons"), SETTINGS, CLOCK, BatchingListener.NONE);
        audio = AudioClassifier.open(
                ModelBundle.builtIn(AudioTrainer.BUNDLE),
                decoder,
                Optional.empty(),
                Optional.empty(),
                SETTINGS,
                CLOCK,
                BatchingListener.NONE);
        classifier = VideoClassifier.open(
                ModelBundle.builtIn(VideoTrainer.BUNDLE),
                decoder,
                new Aspects(
                        new ImageFrames(images),
                        PictureText.none(),
                        new SpeechTrack(audio.listener()),
                        new SubtitleText(Judges.offendedBy("harsh"), CLOCK),
                        Optional.empty()),
                SETTINGS,
                CLOCK,
                BatchingListener.NONE);
    }

    @AfterAll
    static void close() {
        classifier.close();
        audio.close();
        images.close();
        decoder.close();
    }

    @Test
    void calmWavesStayBelowTheThresholdsForReview() {
        PartResult.Scored scored = scored(SampleClips.waves());

        assertThat(scored.gaps()).isEmpty();
        assertThat(score(scored, Category.VIOLENCE)).isLessThan(0.7);
        assertThat(score(scored, Category.WEAPONS)).isLessThan(0.6);
    }

    @Test
    void aVoiceInTheAudioTrackIsWordsThatNobodyRead() throws Exception {
        Assumptions.assumeTrue(SpeechSynthesiser.present(), "espeak-ng is not installed, so there is no voice");

        assertThat(scored(SampleClips.interview()).gaps()).contains(new Gap("speech", "speech_not_transcribed"));
    }

    private static PartResult.Scored scored(byte[] media) {
        return Outcomes.scored(classifier, Modality.VIDEO, media);
    }

    private static double score(PartResult.Scored scored, Category category) {
        return scored.signals().stream()
                .filter(signal -> signal.category() == category)
                .mapToDouble(Signal::score)
                .max()
                .orElseThrow();
    }
}
