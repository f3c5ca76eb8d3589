package io.gatehouse.models.speech.training;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Clips that were made before, so that a run that goes on need not make them again.
 *
 * @param inFile clips to a file
 */
record ClipFiles(Path folder, int inFile) {

    boolean has(int number) {
        return Files.isRegularFile(file(number));
    }

    List<Clip> read(int number) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file(number)), 1 << 20))) {
            int count = in.readInt();
            List<Clip> clips = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                clips.add(Clip.read(in));
            }
            return clips;
        }
    }

    /** A file is there whole or not at all. */
    void write(int number, List<Clip> clips) throws IOException {
        Path part = folder.resolve(file(number).getFileName() + ".part");
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part), 1 << 20))) {
            out.writeInt(clips.size());
            for (Clip clip : clips) {
                clip.write(out);
            }
        }
        Files.move(part, file(number), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path file(int number) {
        return folder.resolve("clips-" + number + ".bin");
    }
}
