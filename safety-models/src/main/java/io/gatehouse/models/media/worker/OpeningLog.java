package io.gatehouse.models.media.worker;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_WARNING;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.setLogCallback;

import java.util.regex.Pattern;
import org.bytedeco.ffmpeg.avutil.LogCallback;
import org.bytedeco.javacpp.BytePointer;

/** What FFmpeg warns of while it opens a file: of a picture that it passes over there is no other sign. */
final class OpeningLog extends LogCallback {

    private static final Pattern PICTURE_PASSED_OVER =
            Pattern.compile("attached picture (mimetype|description|size|data)"
                    + "|mimetype from an attached picture|parsing attached picture|picture metadata block too"
                    + "|attached picture type:|cover type|cover art|incomplete attachment"
                    + "|ID3v2 frame (APIC|PIC)|ID3v2\\.\\d+ tag skipped");
    private static final Pattern TOO_MANY_STREAMS = Pattern.compile("exceeds max_streams");

    private int picturesPassedOver;
    private boolean tooManyStreams;

    /** Listens until {@link #stop}; one file is opened at a time. */
    static OpeningLog start() {
        OpeningLog log = new OpeningLog();
        setLogCallback(log);
        av_log_set_level(AV_LOG_WARNING);
        return log;
    }

    void stop() {
        av_log_set_level(AV_LOG_QUIET);
        setLogCallback(null);
        close();
    }

    @Override
    public synchronized void call(int level, BytePointer line) {
        String said = line.getString();
        if (PICTURE_PASSED_OVER.matcher(said).find()) {
            picturesPassedOver++;
        }
        tooManyStreams |= TOO_MANY_STREAMS.matcher(said).find();
    }

    synchronized int picturesPassedOver() {
        return picturesPassedOver;
    }

    synchronized boolean tooManyStreams() {
        return tooManyStreams;
    }
}
