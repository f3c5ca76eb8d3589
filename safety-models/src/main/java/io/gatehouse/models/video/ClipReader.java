package io.gatehouse.models.video;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.gatehouse.domain.signal.Deadline;
import io.gatehouse.models.media.DecodeException;
import io.gatehouse.models.media.MediaDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the labelled clips of {@code video/fight} and {@code video/noFight}, and from {@code split.json} their groups.
 */
final class ClipReader {

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Split(Map<String, String> group) {}

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String ENDING = ".mp4";

    private final Path folder;
    private final MediaDecoder decoder;
    private final Clock clock;
    private final List<String> leftOut = new ArrayList<>();

    ClipReader(Path folder, MediaDecoder decoder, Clock clock) {
        this.folder = folder;
        this.decoder = decoder;
        this.clock = clock;
    }

    /** All clips that can be judged, in the order of their names. */
    List<Clip> read() throws IOException {
        Map<String, String> groups = groups();
        List<Clip> clips = new ArrayList<>(read("fight", true, groups));
        clips.addAll(read("noFight", false, groups));
        return clips;
    }

    /** Names of clips that are too short or too broken to judge. */
    List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    private Map<String, String> groups() throws IOException {
        Path file = folder.resolve("split.json");
        try {
            return JsonMapper.shared()
                    .readValue(Files.readString(file), Split.class)
                    .group();
        } catch (JacksonException e) {
            throw new IOException("cannot read " + file + ": " + e.getOriginalMessage(), e);
        }
    }

    private List<Clip> read(String label, boolean fight, Map<String, String> groups) throws IOException {
        List<Clip> clips = new ArrayList<>();
        for (Path file : files(label)) {
            String name = file.getFileName().toString().replace(ENDING, "");
            @Nullable String group = groups.get(name);
            if (group == null) {
                throw new IOException("split.json names no source for " + file + "; add it under \"group\"");
            }
            List<float[]> windows = windows(Files.readAllBytes(file));
            if (windows.isEmpty()) {
                leftOut.add(name);
            } else {
                clips.add(new Clip(name, group, fight, windows));
            }
        }
        return clips;
    }

    private List<Path> files(String label) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(label))) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    private List<float[]> windows(byte[] media) {
        MotionWindows windows = new MotionWindows();
        try {
            windows.watch(decoder, media, Deadline.in(PATIENCE, clock));
        } catch (DecodeException e) {
            return List.of();
        }
        return windows.windows().stream().map(MotionWindow::features).toList();
    }
}
