package io.gatehouse.models.media.worker;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;

/**
 * When a stream truly begins and ends, read from every packet without decoding: what a header claims may be a lie, and
 * pictures sampled by a lie would leave the rest of the video unseen.
 *
 * @param startMs the first presentation time
 * @param lengthMs from the first presentation time to the end of the last picture
 * @param keyGapMs the longest time between two key pictures
 */
record Timeline(long startMs, long lengthMs, long keyGapMs) {

    static Timeline read(OpenMedia media, AVStream stream) throws RefusedException {
        List<Long> times = new ArrayList<>();
        List<Long> keys = new ArrayList<>();
        AVPacket packet = av_packet_alloc();
        try {
            while (media.next(packet, stream)) {
                long time = packet.pts() == AV_NOPTS_VALUE ? packet.dts() : packet.pts();
                if (time != AV_NOPTS_VALUE) {
                    times.add(millis(time, stream));
                    if ((packet.flags() & AV_PKT_FLAG_KEY) != 0) {
                        keys.add(times.getLast());
                    }
                }
            }
        } finally {
            av_packet_free(packet);
        }
        return of(times, keys);
    }

    private static Timeline of(List<Long> times, List<Long> keys) {
        if (times.isEmpty()) {
            return new Timeline(0, 0, Long.MAX_VALUE);
        }
        long start = Collections.min(times);
        long span = Collections.max(times) - start;
        long length = span + span / Math.max(1, times.size() - 1);
        return new Timeline(start, length, longestGap(keys, start, start + length));
    }

    private static long longestGap(List<Long> keys, long start, long end) {
        long longest = 0;
        long last = start;
        for (long key : keys.stream().sorted().toList()) {
            longest = Math.max(longest, key - last);
            last = key;
        }
        return Math.max(longest, end - last);
    }

    static long millis(long time, AVStream stream) {
        AVRational base = stream.time_base();
        return Math.round(time * 1_000.0 * base.num() / base.den());
    }
}
