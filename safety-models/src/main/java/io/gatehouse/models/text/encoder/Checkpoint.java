package io.gatehouse.models.text.encoder;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Where a training run stands, on disk; a kill at any moment leaves the last whole one. */
final class Checkpoint {

    /**
     * @param run tells runs apart; a checkpoint of another one is not taken up
     * @param step the next to take
     */
    record State(long run, int step, byte[] weights) {}

    private final Path file;

    Checkpoint(Path folder) {
        this.file = folder.resolve("encoder.checkpoint");
    }

    Optional<State> read(long run) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            State state = new State(in.readLong(), in.readInt(), in.readAllBytes());
            return state.run() == run ? Optional.of(state) : Optional.empty();
        }
    }

    void write(State state) throws IOException {
        Files.createDirectories(file.getParent());
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(draft))) {
            out.writeLong(state.run());
            out.writeInt(state.step());
            out.write(state.weights());
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
