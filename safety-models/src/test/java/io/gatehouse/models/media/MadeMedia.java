package io.gatehouse.models.media;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MOV_TEXT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_SUBRIP;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_WEBVTT;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;

/** A small sound file, picture or film of every kind that is accepted. */
enum MadeMedia {
    MP3,
    M4A,
    OGG,
    OPUS,
    FLAC,
    WAV,
    COVERED,
    JPEG,
    PNG,
    GIF,
    BMP,
    WEBP,
    MP4,
    MOV,
    MKV,
    WEBM;

    static final int WIDTH = 64;
    static final int HEIGHT = 48;

    private static final int IVF_HEADERS = 32 + 12;

    byte[] make() {
        return switch (this) {
            case MP3 -> sound("mp3", "libmp3lame");
            case M4A -> sound("ipod", "aac");
            case OGG -> sound("ogg", "vorbis");
            case OPUS -> sound("ogg", "libopus");
            case FLAC -> sound("flac", "flac");
            case WAV -> sound("wav", "pcm_s16le");
            case COVERED ->
                MovieWriter.of("mp3")
                        .audio("libmp3lame", tone(2))
                        .cover(picture("png"))
                        .write();
            case JPEG, PNG, GIF, BMP -> picture(name());
            case WEBP -> webP();
            case MP4 -> film("mp4", "libopenh264", "aac", AV_CODEC_ID_MOV_TEXT);
            case MOV -> film("mov", "mpeg4", "pcm_s16le", AV_CODEC_ID_MOV_TEXT);
            case MKV -> film("matroska", "libvpx-vp9", "flac", AV_CODEC_ID_SUBRIP);
            case WEBM -> film("webm", "libvpx", "libopus", AV_CODEC_ID_WEBVTT);
        };
    }

    private static byte[] sound(String container, String codec) {
        return MovieWriter.of(container).audio(codec, tone(2)).write();
    }

    /** Vorbis is written in stereo alone. */
    private static MovieWriter.Sound tone(int channels) {
        return Drawn.tone(48_000, channels, 0.5, 440);
    }

    private static byte[] picture(String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(Drawn.redAndBlue(WIDTH, HEIGHT), format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A WebP picture is one key picture of VP8 in a box of its own. */
    private static byte[] webP() {
        byte[] ivf = MovieWriter.of("ivf").video("libvpx", shots(1)).write();
        byte[] key = Arrays.copyOfRange(ivf, IVF_HEADERS, ivf.length);
        int padded = key.length + key.length % 2;
        return ByteBuffer.allocate(20 + padded)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes())
                .putInt(12 + padded)
                .put("WEBPVP8 ".getBytes())
                .putInt(key.length)
                .put(key)
                .array();
    }

    private static byte[] film(String container, String video, String audio, int subtitles) {
        MovieWriter.Cue cue = subtitles == AV_CODEC_ID_MOV_TEXT
                ? MovieWriter.Cue.timedText(100, 900, "words")
                : MovieWriter.Cue.plain(100, 900, "words");
        return MovieWriter.of(container)
                .video(video, shots(8))
                .audio(audio, tone(1))
                .subtitles(subtitles, List.of(cue))
                .write();
    }

    private static List<MovieWriter.Shot> shots(int count) {
        BufferedImage picture = Drawn.redAndBlue(WIDTH, HEIGHT);
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> new MovieWriter.Shot(100L * i, picture))
                .toList();
    }
}
