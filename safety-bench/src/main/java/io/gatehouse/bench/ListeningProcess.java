package io.gatehouse.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out which process listens at an address of this machine, from what Linux tells under {@code /proc}. */
final class ListeningProcess {

    private static final Path PROC = Path.of("/proc");
    private static final String LISTENS = "0A";
    private static final int HTTP = 80;

    /** Columns of {@code /proc/net/tcp}, behind the line's number. */
    private static final int LOCAL = 1;

    private static final int STATE = 3;
    private static final int INODE = 9;

    private ListeningProcess() {}

    /** @throws BenchException if none is found, or the system is another than Linux */
    static ProcessHandle at(URI url) {
        int port = url.getPort() < 0 ? HTTP : url.getPort();
        Set<String> sockets = Stream.of("net/tcp", "net/tcp6")
                .map(PROC::resolve)
                .flatMap(ListeningProcess::lines)
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns[STATE].equals(LISTENS))
                .filter(columns -> columns[LOCAL].endsWith(":%04X".formatted(port)))
                .map(columns -> "socket:[" + columns[INODE] + ']')
                .collect(Collectors.toSet());
        return ProcessHandle.allProcesses()
                .filter(process -> holdsOneOf(process, sockets))
                .findFirst()
                .orElseThrow(() -> new BenchException("no process of yours that listens at " + url
                        + " was found under /proc; run this on Linux, as the user who started the service"));
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.isReadable(file) ? Files.readAllLines(file).stream().skip(1) : Stream.empty();
        } catch (IOException e) {
            throw new BenchException(file + " cannot be read", e);
        }
    }

    /** Processes of others, and those that end meanwhile, show no descriptors. */
    private static boolean holdsOneOf(ProcessHandle process, Set<String> sockets) {
        Path descriptors = PROC.resolve(process.pid() + "/fd");
        try (DirectoryStream<Path> all = Files.newDirectoryStream(descriptors)) {
            for (Path descriptor : all) {
                if (sockets.contains(target(descriptor))) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "";
        }
    }
}
