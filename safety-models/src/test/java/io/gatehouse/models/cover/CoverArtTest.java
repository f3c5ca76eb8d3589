package io.gatehouse.models.cover;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.content.PartContent;
import io.gatehouse.domain.signal.AbstentionReason;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Classifier;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.domain.signal.Gap;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.models.media.Cover;
import io.gatehouse.models.media.DecodeException;
import io.gatehouse.models.media.MediaInfo;
import io.gatehouse.models.media.NoMedia;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class CoverArtTest {

    private static final BundleRef PICTURES = new BundleRef("pictures", "1.0.0", "sha256:" + "0".repeat(64));
    private static final Evidence.Box BOX = new Evidence.Box(0.1, 0.2, 0.3, 0.4, 0.8);
    private static final Signal WEAPON = new Signal(Category.WEAPONS, 0.8, PICTURES, List.of(BOX));
    private static final Cover ONE = new Cover.Picture(new byte[] {1});

    @Test
    void evidenceSaysThatItIsOfTheCover() {
        CoverFindings found = look(scored(List.of(WEAPON), List.of()), ONE);

        assertThat(found.signals())
                .singleElement()
                .satisfies(signal -> assertThat(signal.evidence())
                        .containsExactly(new Evidence.Segment(0, 3_000, Optional.of("cover"), 0.8), BOX));
        assertThat(found.gaps()).isEmpty();
    }

    @Test
    void aModelOfWholePicturesNamesTheCoverThatItMeans() {
        Signal plain = new Signal(Category.WEAPONS, 0.8, PICTURES, List.of());
        Signal faint = new Signal(Category.HATE, 0.1, PICTURES, List.of());

        CoverFindings found = look(scored(List.of(plain, faint), List.of()), ONE);

        assertThat(found.signals().getFirst().evidence())
                .containsExactly(new Evidence.Segment(0, 3_000, Optional.of("cover"), 0.8));
        assertThat(found.signals().getLast().evidence()).isEmpty();
    }

    @Test
    void evidenceSaysOfWhichCoverItIs() {
        CoverFindings found = look(scored(List.of(WEAPON), List.of()), ONE, ONE);

        assertThat(found.signals().getLast().evidence())
                .containsExactly(new Evidence.Segment(0, 3_000, Optional.of("cover 2"), 0.8), BOX);
    }

    @Test
    void everyCoverIsLookedAt() {
        List<Part> seen = new ArrayList<>();

        look(
                part -> {
                    seen.add(part);
                    return scored(List.of(WEAPON), List.of()).apply(part);
                },
                ONE,
                new Cover.Picture(new byte[] {2}));

        assertThat(seen)
                .extracting(part -> ((PartContent.Media) part.content()).bytes()[0])
                .containsExactly((byte) 1, (byte) 2);
    }

    @Test
    void whatACoverLacksIsAGapOfTheCover() {
        CoverFindings found = look(scored(List.of(WEAPON), List.of(new Gap("text", "timeout"))), ONE);

        assertThat(found.gaps()).containsExactly(new Gap("cover_text", "timeout"));
    }

    @Test
    void aCoverThatIsNoPictureIsAGap() {
        CoverFindings found = look(
                part -> new PartResult.Failed(
                        part.id(), Modality.IMAGE, FailureReason.UNDECODABLE, "no picture", Duration.ZERO),
                ONE);

        assertThat(found).isEqualTo(new CoverFindings(List.of(), List.of(new Gap("cover", "undecodable"))));
    }

    @Test
    void aCoverOfOneColourIsNotMissed() {
        CoverFindings found = look(
                part -> new PartResult.Abstained(part.id(), Modality.IMAGE, AbstentionReason.BLANK, Duration.ZERO),
                ONE);

        assertThat(found).isEqualTo(CoverFindings.NONE);
    }

    @Test
    void coversThatWereNotHandedOutAreAGapBesideThoseThatWere() {
        CoverFindings found = look(scored(List.of(WEAPON), List.of()), ONE, new Cover.Unread(FailureReason.TOO_LARGE));

        assertThat(found.signals()).hasSize(1);
        assertThat(found.gaps()).containsExactly(new Gap("cover", "too_large"));
    }

    @Test
    void whereNobodyLooksACoverIsAGap() {
        assertThat(CoverArt.look(Optional.empty(), new NoMedia(), new byte[1], info(1), soon())
                        .join()
                        .gaps())
                .containsExactly(new Gap("cover", "no_bundle"));
    }

    @Test
    void withoutACoverNothingIsAskedFor() {
        assertThat(CoverArt.look(Optional.empty(), new NoMedia(), new byte[1], info(0), soon())
                        .join())
                .isEqualTo(CoverFindings.NONE);
    }

    private static Function<Part, PartResult> scored(List<Signal> signals, List<Gap> gaps) {
        return part -> new PartResult.Scored(part.id(), Modality.IMAGE, signals, gaps, Duration.ZERO);
    }

    private static CoverFindings look(Function<Part, PartResult> judge, Cover... covers) {
        NoMedia decoder = new NoMedia() {
            @Override
            public void covers(byte[] media, Deadline deadline, Consumer<Cover> sink) throws DecodeException {
                List.of(covers).forEach(sink);
            }
        };
        return CoverArt.look(
                        Optional.of(new CoverArt(new Seeing(judge))), decoder, new byte[1], info(covers.length), soon())
                .join();
    }

    private static MediaInfo info(int covers) {
        return new MediaInfo("mp3", 3_000, 1, 0, covers);
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(30), Clock.systemUTC());
    }

    /** Judges pictures as the test says. */
    private record Seeing(Function<Part, PartResult> judge) implements Classifier {

        @Override
        public Modality modality() {
            return Modality.IMAGE;
        }

        @Override
        public Set<Category> categories() {
            return Set.of(Category.WEAPONS);
        }

        @Override
        public List<BundleRef> bundles() {
            return List.of(PICTURES);
        }

        @Override
        public CompletableFuture<PartResult> classify(Part part, Deadline deadline) {
            return CompletableFuture.completedFuture(judge.apply(part));
        }

        @Override
        public void close() {}
    }
}
