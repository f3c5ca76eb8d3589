package io.gatehouse.api.cli;

import io.gatehouse.eval.compare.FaultyInputException;
import io.gatehouse.eval.compare.ResultLines;
import io.gatehouse.eval.compare.RunResults;
import io.gatehouse.eval.run.EvaluationRun;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;

/** Results of runs, as files. */
final class StoredResults {

    /** What reads files and can be at fault. */
    interface Work {
        int run() throws IOException;
    }

    private StoredResults() {}

    /** @param named a file of results, or the folder of a run */
    static RunResults read(Path named) throws IOException {
        Path inFolder = named.resolve(EvaluationRun.RESULTS);
        Path file = Files.exists(inFolder) ? inFolder : named;
        if (Files.isDirectory(file)) {
            throw new FaultyInputException(
                    List.of(file + " is a folder without results; name a file of results, or the folder of a run"));
        }
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return ResultLines.read(file.toString(), lines);
        } catch (CharacterCodingException e) {
            throw new FaultyInputException(List.of(file + " is not UTF-8; save it as UTF-8"));
        }
    }

    /** The exit code of the work, or that of a wrong use, with a line for each fault. */
    static int orRefused(CommandSpec spec, Work work) {
        try {
            return work.run();
        } catch (FaultyInputException e) {
            return refused(spec, e.faults());
        } catch (NoSuchFileException e) {
            return refused(spec, List.of("there is no file " + e.getFile()));
        } catch (IOException e) {
            return refused(spec, List.of("cannot be read: " + e.getMessage()));
        }
    }

    private static int refused(CommandSpec spec, List<String> faults) {
        faults.forEach(fault -> spec.commandLine().getErr().println("gatehouse: " + fault));
        spec.commandLine().getErr().flush();
        return ExitCode.USAGE;
    }
}
