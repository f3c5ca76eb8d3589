package io.gatehouse.models.cover;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.signal.AbstentionReason;
import io.gatehouse.domain.signal.Classifier;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.models.media.Cover;
import io.gatehouse.models.media.DecodeException;
import io.gatehouse.models.media.MediaDecoder;
import io.gatehouse.models.media.MediaInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Has the covers that lie in a sound or a video judged as pictures are.
 *
 * @param pictures stays the caller's to close
 */
public record CoverArt(Classifier pictures) {

    /**
     * The aspect of a file that is missing where a cover was not looked at; those of the cover itself begin with it.
     */
    public static final String ASPECT = Evidence.Segment.COVER;

    /**
     * Takes the covers out, which blocks for a moment, and has them judged.
     *
     * @param art whoever looks; where there is nobody, a cover is a gap
     * @return whatever goes wrong is a gap
     */
    public static CompletableFuture<CoverFindings> look(
            Optional<CoverArt> art, MediaDecoder decoder, byte[] media, MediaInfo info, Deadline deadline) {
        if (info.covers() == 0) {
            return CompletableFuture.completedFuture(CoverFindings.NONE);
        }
        return art.map(looking -> looking.look(decoder, media, info, deadline))
                .orElseGet(() -> CompletableFuture.completedFuture(
                        CoverFindings.missing(AbstentionReason.NO_BUNDLE.wireName())));
    }

    /**
     * Takes one cover out, which blocks for a moment.
     *
     * @param number as evidence numbers it, from 1
     * @return the file of a picture, untrusted; empty where there is none or it cannot be had
     */
    public static Optional<byte[]> file(MediaDecoder decoder, byte[] media, int number, Deadline deadline) {
        return covers(decoder, media, deadline).stream()
                .skip(number - 1L)
                .findFirst()
                .flatMap(cover -> cover instanceof Cover.Picture(byte[] file) ? Optional.of(file) : Optional.empty());
    }

    private CompletableFuture<CoverFindings> look(
            MediaDecoder decoder, byte[] media, MediaInfo info, Deadline deadline) {
        CompletableFuture<CoverFindings> found = CompletableFuture.completedFuture(CoverFindings.NONE);
        int number = 0;
        for (Cover cover : covers(decoder, media, deadline)) {
            Place place = new Place(++number, info.durationMs());
            found = found.thenCompose(before -> judged(cover, place, deadline).thenApply(before::and));
        }
        return found;
    }

    /**
     * Where a cover is.
     *
     * @param number among those of the file, from 1
     * @param durationMs of the file, as far as it is known
     */
    record Place(int number, long durationMs) {}

    private static List<Cover> covers(MediaDecoder decoder, byte[] media, Deadline deadline) {
        List<Cover> covers = new ArrayList<>();
        try {
            decoder.covers(media, deadline, covers::add);
        } catch (DecodeException e) {
            covers.add(new Cover.Unread(e.reason()));
        }
        return covers;
    }

    private CompletableFuture<CoverFindings> judged(Cover cover, Place place, Deadline deadline) {
        return switch (cover) {
            case Cover.Unread(FailureReason reason) ->
                CompletableFuture.completedFuture(CoverFindings.missing(reason.wireName()));
            case Cover.Picture(byte[] file) ->
                pictures.classify(Part.media(ASPECT, Modality.IMAGE, file), deadline)
                        .thenApply(result -> CoverFindings.of(result, place));
        };
    }
}
