package io.gatehouse.models.media.worker;

import com.drew.imaging.FileType;
import com.drew.imaging.FileTypeDetector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bytedeco.javacpp.BytePointer;

/**
 * The pictures of a file as a whole: those that FFmpeg makes a stream of, and those that it passes over because it does
 * not know the type that they claim, which a person who hides one chooses freely.
 *
 * @param files valid for as long as the media are open
 * @param missed whether there are more, of which only FFmpeg's warning tells
 */
record CoverFiles(List<ByteBuffer> files, boolean missed) {

    /** Pictures that are looked for in one tag; of far fewer does anybody look at the picture. */
    static final int MOST_READ = 64;

    private static final int HEAD = 64;

    static CoverFiles of(OpenMedia media, MemoryInput input) {
        List<ByteBuffer> files = new ArrayList<>();
        media.covers()
                .forEach(cover -> files.add(
                        view(cover.attached_pic().data(), cover.attached_pic().size())));
        List<ByteBuffer> passedOver = passedOver(media, input);
        passedOver.removeAll(files);
        files.addAll(passedOver);
        media.attachments().stream().filter(CoverFiles::isPicture).forEach(attached -> files.add(attached.file()));
        int known = isRead(media.container()) ? passedOver.size() : 0;
        return new CoverFiles(List.copyOf(files), media.picturesPassedOver() > known);
    }

    /** Elsewhere a tag in front of the file says nothing of what FFmpeg passes over behind it. */
    private static boolean isRead(String container) {
        return container.startsWith("mov,") || container.equals("flac") || container.equals("mp3");
    }

    /** An attachment, which may as well be a font, and what it is said to be. */
    record Attachment(String type, String name, ByteBuffer file) {}

    int count() {
        return Math.min(Reply.MAX_TRACKS, files.size() + (missed ? 1 : 0));
    }

    private static List<ByteBuffer> passedOver(OpenMedia media, MemoryInput input) {
        ByteBuffer all = input.view();
        List<ByteBuffer> pictures = new ArrayList<>(Id3Pictures.in(all));
        int tags = Id3Pictures.length(all);
        ByteBuffer rest = all.slice(tags, all.limit() - tags);
        pictures.addAll(
                switch (media.container()) {
                    case String name when name.startsWith("mov,") -> Mp4Pictures.in(rest);
                    case "flac" -> FlacPictures.in(rest);
                    default -> List.of();
                });
        return pictures;
    }

    static ByteBuffer view(BytePointer bytes, long length) {
        return length < 1
                ? ByteBuffer.allocate(0)
                : new BytePointer(bytes).capacity(length).asByteBuffer();
    }

    private static boolean isPicture(Attachment attachment) {
        return attachment.type().toLowerCase(Locale.ROOT).startsWith("image")
                || attachment.name().toLowerCase(Locale.ROOT).startsWith("cover")
                || looksLikePicture(attachment.file());
    }

    private static boolean looksLikePicture(ByteBuffer file) {
        byte[] head = new byte[Math.min(HEAD, file.remaining())];
        file.get(0, head);
        try {
            FileType type = FileTypeDetector.detectFileType(new ByteArrayInputStream(head));
            String mime = type.getMimeType();
            return mime != null && mime.startsWith("image/");
        } catch (IOException e) {
            return false;
        }
    }
}
