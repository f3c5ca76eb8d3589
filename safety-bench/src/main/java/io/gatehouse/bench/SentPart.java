package io.gatehouse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The one part of a scan.
 *
 * @param fields as {@code POST /scan} takes them
 */
record SentPart(Map<String, Object> fields) {

    private static final Set<String> MODALITIES = Set.of("image", "audio", "video");

    /** Of five parts that are sent, one is a file. */
    private static final int FILE_ONE_IN = 5;

    SentPart {
        fields = Map.copyOf(fields);
    }

    static List<SentPart> texts(int count) {
        return TextMix.of(count, TextMix.SEED).stream().map(SentPart::text).toList();
    }

    static SentPart text(String text) {
        return new SentPart(Map.of("id", "text", "modality", "text", "text", text));
    }

    /**
     * Each of the folder's pictures, sounds and videos once, and four times as many texts between them.
     *
     * @throws BenchException if the folder cannot be read or has none of these
     */
    static List<SentPart> mixed(Path folder) {
        List<SentPart> files = files(folder);
        List<SentPart> mixed = new ArrayList<>(texts(files.size() * (FILE_ONE_IN - 1)));
        for (int i = 0; i < files.size(); i++) {
            mixed.add(i * FILE_ONE_IN, files.get(i));
        }
        return mixed;
    }

    private static List<SentPart> files(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            List<SentPart> files =
                    all.sorted().map(SentPart::file).flatMap(Optional::stream).toList();
            if (files.isEmpty()) {
                throw new BenchException("--media: " + folder + " has no picture, no sound and no video");
            }
            return files;
        } catch (IOException e) {
            throw new BenchException("--media: " + folder + " is no folder that can be read", e);
        }
    }

    private static Optional<SentPart> file(Path file) {
        try {
            Optional<String> type = Optional.ofNullable(Files.probeContentType(file));
            Optional<String> modality = type.map(name -> name.substring(0, Math.max(0, name.indexOf('/'))))
                    .filter(MODALITIES::contains);
            if (modality.isEmpty()) {
                return Optional.empty();
            }
            String data = Base64.getEncoder().encodeToString(Files.readAllBytes(file));
            return Optional.of(new SentPart(
                    Map.of("id", "file", "modality", modality.get(), "mediaType", type.orElseThrow(), "data", data)));
        } catch (IOException e) {
            throw new BenchException("--media: " + file + " cannot be read", e);
        }
    }
}
