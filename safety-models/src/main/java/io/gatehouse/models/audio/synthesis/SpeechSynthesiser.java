package io.gatehouse.models.audio.synthesis;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Speech from the program {@code espeak-ng}, where it is installed. */
public final class SpeechSynthesiser {

    private static final String PROGRAM = "espeak-ng";

    private SpeechSynthesiser() {}

    /** Whether the program is installed. */
    public static boolean present() {
        return present(PROGRAM);
    }

    private static boolean present(String program) {
        try {
            return new ProcessBuilder(program, "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(10, TimeUnit.SECONDS);
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** @throws IOException if the program is not installed; the message says how to get it */
    public static void demand() throws IOException {
        demand(PROGRAM);
    }

    static void demand(String program) throws IOException {
        if (!present(program)) {
            throw new IOException(
                    "the program " + program + " is not installed, and speech is synthesised with it; install"
                            + " it (Debian, Ubuntu: apt install " + program + ") and run the command again");
        }
    }

    /**
     * A WAV file of the text.
     *
     * @param voice language, and variant after a plus sign, for example {@code en-gb+f3}
     * @param pitch 0..99
     * @param wordsPerMinute 80..450
     */
    public static byte[] speak(String text, String voice, int pitch, int wordsPerMinute) throws IOException {
        List<String> command = List.of(
                PROGRAM,
                "-v",
                voice,
                "-p",
                String.valueOf(pitch),
                "-s",
                String.valueOf(wordsPerMinute),
                "--stdout",
                text);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        byte[] wave = process.getInputStream().readAllBytes();
        if (wave.length < 1000) {
            throw new IOException(PROGRAM + " said nothing for the voice " + voice + "; is that voice installed?");
        }
        return wave;
    }
}
