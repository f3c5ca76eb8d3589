package io.gatehouse.domain.content;

/**
 * One part of a content item.
 *
 * @param id unique within its item, 1 to 128 characters
 */
public record Part(String id, Modality modality, PartRole role, PartContent content) {

    public Part {
        if (id.isBlank() || id.length() > 128) {
            throw new IllegalArgumentException("a part's id has 1 to 128 characters, but was \"" + id + '"');
        }
        if (content instanceof PartContent.Text != (modality == Modality.TEXT)
                && !(content instanceof PartContent.Unavailable)) {
            throw new IllegalArgumentException("part \"" + id + "\" of modality " + modality + " cannot carry "
                    + content.getClass().getSimpleName());
        }
    }

    /** A text part in the role {@code main}. */
    public static Part text(String id, String text) {
        return new Part(id, Modality.TEXT, PartRole.MAIN, new PartContent.Text(text));
    }

    /** A media part in the role {@code main} whose type is not claimed. */
    public static Part media(String id, Modality modality, byte[] bytes) {
        return new Part(id, modality, PartRole.MAIN, new PartContent.Media(bytes, java.util.Optional.empty()));
    }
}
