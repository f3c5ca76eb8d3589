package io.gatehouse.models.foreign;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Tells TorchScript from the other things that end in {@code .pt}, before any of it is loaded.
 *
 * <p>TorchScript is a zip that holds its own code, in a language without access to the machine. What {@code torch.save}
 * writes is a Python pickle, alone or in a zip: whoever loads one runs whatever its author liked.
 */
final class TorchScriptFile {

    private static final int PICKLE = 0x80;

    private TorchScriptFile() {}

    /** One sentence about why the bytes are not TorchScript; none where they are. */
    static Optional<String> fault(byte[] bytes, MemoryLimit limit) {
        if (bytes.length > 1 && (bytes[0] & 0xff) == PICKLE) {
            return Optional.of("is a Python pickle, which can run any code when it is loaded: export the model with"
                    + " torch.jit.script or torch.jit.trace");
        }
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            return Optional.of("is no TorchScript: it should be a zip file, as torch.jit.save writes it");
        }
        return entriesFault(bytes, limit);
    }

    private static Optional<String> entriesFault(byte[] bytes, MemoryLimit limit) {
        Set<String> names;
        try {
            names = names(bytes, limit.mostBytes());
        } catch (IOException e) {
            return Optional.of("cannot be unpacked: " + e.getMessage());
        }
        boolean code = names.stream().anyMatch(name -> name.matches("[^/]+/code/.+\\.py"));
        boolean constants = names.stream().anyMatch(name -> name.matches("[^/]+/constants\\.pkl"));
        if (code && constants) {
            return Optional.empty();
        }
        return Optional.of(
                names.stream().anyMatch(name -> name.endsWith("data.pkl"))
                        ? "is a checkpoint of torch.save, which is a Python pickle in a zip and has no code of its own:"
                                + " export the model with torch.jit.script or torch.jit.trace"
                        : "is a zip file, but no TorchScript: it has neither code nor constants");
    }

    /** Counts what comes out as well: a small zip may hold more than fits in memory. */
    private static Set<String> names(byte[] bytes, long most) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        long left = most;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                left -= zip.skip(left + 1);
                if (left < 0) {
                    throw new IOException("it does not fit in memory, for it unpacks to more than " + most + " bytes");
                }
            }
        }
        return names;
    }
}
