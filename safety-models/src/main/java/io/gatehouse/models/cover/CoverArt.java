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

    private CompletableFuture<CoverFindings> look(
            MediaDecoder decoder, byte[] media, MediaInfo info, Deadline deadline) {
        CompletableFuture<CoverFindings> found = CompletableFuture.completedFuture(CoverFindings.NONE);
        for (Cover cover : covers(decoder, media, deadline)) {
            found = found.thenCompose(
                    before -> judged(cover, info.durationMs(), deadline).thenApply(before::and));
        }
        return found;
    }

    private static List<Cover> covers(MediaDecoder decoder, byte[] media, Deadline deadline) {
        List<Cover> covers = new ArrayList<>();
        try {
            decoder.covers(media, deadline, covers::add);
        } catch (DecodeException e) {
            covers.add(new Cover.Unread(e.reason()));
        }
        return covers;
    }

    private CompletableFuture<CoverFindings> judged(Cover cover, long durationMs, Deadline deadline) {
        return switch (cover) {
            case Cover.Unread(FailureReason reason) ->
                CompletableFuture.completedFuture(CoverFindings.missing(reason.wireName()));
            case Cover.Picture(byte[] file) ->
                pictures.classify(Part.media(ASPECT, Modality.IMAGE, file), deadline)
                        .thenApply(result -> CoverFindings.of(result, durationMs));
        };
    }
}
