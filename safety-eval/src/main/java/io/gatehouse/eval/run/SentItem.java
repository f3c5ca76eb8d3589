package io.gatehouse.eval.run;

import io.gatehouse.domain.content.ContentItem;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.content.PartContent;
import io.gatehouse.domain.content.PartRole;
import io.gatehouse.domain.signal.FailureReason;
import io.gatehouse.eval.dataset.DatasetItem;
import io.gatehouse.eval.dataset.ItemContent;
import io.gatehouse.eval.dataset.ItemContext;
import io.gatehouse.models.media.DecoderSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An item as a scan gets it; a file that cannot be had is a part that failed. */
final class SentItem {

    static final int LARGEST = DecoderSettings.DEFAULT.maxMediaBytes();

    private SentItem() {}

    static ContentItem of(DatasetItem item) {
        ItemContext context = item.context();
        return new ContentItem(
                item.id(),
                item.contentType(),
                context.creatorId(),
                context.territories(),
                context.language(),
                List.of(part(item.content())));
    }

    private static Part part(ItemContent content) {
        return switch (content) {
            case ItemContent.Text(String text) -> Part.text("text", text);
            case ItemContent.Media(Modality modality, Path file) ->
                new Part("media", modality, PartRole.MAIN, content(file));
            case ItemContent.Made(Modality modality, byte[] bytes) -> Part.media("media", modality, bytes);
        };
    }

    private static PartContent content(Path file) {
        try {
            return Files.size(file) > LARGEST
                    ? new PartContent.Unavailable(
                            FailureReason.TOO_LARGE, "The file has more than " + LARGEST + " bytes.")
                    : new PartContent.Media(Files.readAllBytes(file), Optional.empty());
        } catch (IOException e) {
            return new PartContent.Unavailable(FailureReason.UNDECODABLE, "There is no file that can be read.");
        }
    }
}
