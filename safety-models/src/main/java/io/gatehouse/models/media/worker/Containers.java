package io.gatehouse.models.media.worker;

import static org.bytedeco.ffmpeg.global.avformat.av_probe_input_format;

import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVProbeData;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/** Which containers are opened, and what to say of the others. The bytes decide, never a name. */
final class Containers {

    /**
     * Demuxers that read one self-contained file. Those that follow references (hls, dash, concat, sdp) are not here.
     */
    static final String ACCEPTED = "mov,matroska,webm,ogg,mp3,wav,w64,flac,aac,aiff,au,caf,avi,flv,mpeg,mpegts,asf,"
            + "ac3,eac3,amr,ape,wv,tta,gif,ivf,mxf,mpegvideo,h264,hevc,m4v,dsf,voc,rm";

    private static final int HEAD = 1 << 16;
    private static final int PADDING = 64;

    private Containers() {}

    static String named(AVFormatContext format) {
        return format.iformat().name().getString();
    }

    static RefusedException refusal(MemoryInput input) {
        @Nullable String name = probe(input);
        if (name == null) {
            return RefusedException.undecodable("The file is no audio or video that this service knows.");
        }
        if (name.endsWith("_pipe") || name.equals("image2") || name.equals("mjpeg") || name.equals("ico")) {
            return RefusedException.undecodable("The file is a still picture (" + name.replace("_pipe", "")
                    + "), whatever its name says; send it as an image.");
        }
        return RefusedException.undecodable(
                isAccepted(name)
                        ? "The file looks like " + name + ", but it is damaged or cut off and cannot be opened."
                        : "The file is of the kind " + name + ", which is not accepted: only files that carry their own"
                                + " audio or video are.");
    }

    static RefusedException tooManyStreams(int most) {
        return RefusedException.tooLarge(
                "The file has more tracks and pictures of its own than are accepted: at most " + most + ".");
    }

    private static boolean isAccepted(String name) {
        return java.util.Arrays.stream(name.split(","))
                .anyMatch(one -> java.util.List.of(ACCEPTED.split(",")).contains(one));
    }

    private static @Nullable String probe(MemoryInput input) {
        byte[] head = input.head(HEAD);
        try (BytePointer padded = new BytePointer((long) head.length + PADDING);
                BytePointer noName = new BytePointer("")) {
            BytePointer.memset(padded, 0, head.length + (long) PADDING);
            padded.put(head, 0, head.length);
            AVProbeData data = new AVProbeData().filename(noName).buf(padded).buf_size(head.length);
            @Nullable AVInputFormat format = av_probe_input_format(data, 1);
            return format == null ? null : format.name().getString();
        }
    }
}
