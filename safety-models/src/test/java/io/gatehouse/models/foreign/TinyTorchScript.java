package io.gatehouse.models.foreign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes TorchScript modules without parameters, byte by byte as torch.jit.save does: a few hundred bytes each. */
final class TinyTorchScript {

    /** The mean of each input and what is missing to 1: two classes that add up to 1 for inputs in 0..1. */
    static final String BRIGHTNESS = """
            m = torch.mean(torch.flatten(torch.abs(x), 1), [1])
            return torch.stack([m, torch.rsub(m, 1)], 1)
            """;

    static final String THREE_CLASSES = """
            m = torch.mean(torch.flatten(torch.abs(x), 1), [1])
            return torch.stack([m, m, m], 1)
            """;

    static final String NOT_A_NUMBER = """
            m = torch.log(torch.sub(torch.mul(torch.mean(torch.flatten(x, 1), [1]), 0), 1))
            return torch.stack([m, m], 1)
            """;

    /** 0.9 where the token {@link TinyTokenizer#BAD} stands anywhere, else 0; and what is missing to 1. */
    static final String FINDS_BAD = """
            b = torch.mul(torch.amax(torch.mul(torch.eq(ids, 4), mask), [1]), 0.9)
            return torch.stack([b, torch.rsub(b, 1)], 1)
            """;

    /** Ten frames of (N, 16000): silence is no letter, 0.2 is an A, 0.5 is a B and 0.8 a gap between words. */
    static final String SPELLS = """
            m = torch.mean(torch.abs(torch.reshape(x, [-1, 10, 1600])), [2])
            n = torch.mul(m, -100)
            w = torch.mul(torch.abs(torch.sub(m, 0.8)), -100)
            a = torch.mul(torch.abs(torch.sub(m, 0.2)), -100)
            b = torch.mul(torch.abs(torch.sub(m, 0.5)), -100)
            return torch.stack([n, w, a, b], 2)
            """;

    static final String SPELLS_NOTHING = """
            m = torch.log(torch.sub(torch.mul(torch.mean(torch.reshape(x, [-1, 10, 1600]), [2]), 0), 1))
            return torch.stack([m, m, m, m], 2)
            """;

    /** An object of the class below with one attribute, as protocol 2 writes it. */
    private static final String DATA =
            "\u0080\u0002c__torch__\nTiny\nq\u0000)\u0081}(X\u0008\u0000\u0000\u0000trainingq\u0001\u0089ubq\u0002.";

    private static final String NO_CONSTANTS = "\u0080\u0002).";

    private TinyTorchScript() {}

    /** @param body of {@code forward}, which takes the tensor {@code x} */
    static byte[] of(String body) throws IOException {
        return of("x: Tensor", body);
    }

    /** @param body of {@code forward}, which takes the tensors {@code ids} and {@code mask} */
    static byte[] ofTokens(String body) throws IOException {
        return of("ids: Tensor, mask: Tensor", body);
    }

    private static byte[] of(String arguments, String body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            store(zip, "tiny/data.pkl", DATA);
            store(zip, "tiny/code/__torch__.py", """
                    class Tiny(Module):
                      __parameters__ = []
                      __buffers__ = []
                      training : bool
                      def forward(self: __torch__.Tiny,
                        %s) -> Tensor:
                    """.formatted(arguments) + body.indent(4));
            store(zip, "tiny/constants.pkl", NO_CONSTANTS);
            store(zip, "tiny/version", "3\n");
        }
        return bytes.toByteArray();
    }

    /** What torch.save writes: a pickle in a zip. */
    static byte[] checkpoint() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            store(zip, "archive/data.pkl", NO_CONSTANTS);
            store(zip, "archive/version", "3\n");
        }
        return bytes.toByteArray();
    }

    private static void store(ZipOutputStream zip, String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
    }

    static final String PICTURES = """
            id: tiny-pictures
            version: 1.0.0
            modality: image
            format: torchscript
            licence: Apache-2.0
            source: made by this test
            model: {file: tiny.pt, sha256: DIGEST}
            input: {form: image, width: 8, height: 8, mean: [0, 0, 0], deviation: [1, 1, 1], layout: nchw}
            output:
              width: 2
              activation: sigmoid
              applied: true
              categories:
                sexual: {0: bright}
                violence: {1: dark}
            """;

    static final String SPEECH = """
            id: tiny-speech
            version: 1.0.0
            modality: audio
            format: torchscript
            licence: Apache-2.0
            source: made by this test
            model: {file: tiny.pt, sha256: DIGEST}
            input: {form: waveform, rate: 16000, window: 16000, context: 3200, layout: nt}
            output:
              applied: false
              stride: 1600
              letters: ["<pad>", "|", "A", "B"]
              blank: "<pad>"
              delimiter: "|"
            """;

    static final String SOUND = """
            id: tiny-sound
            version: 1.0.0
            modality: audio
            format: torchscript
            licence: Apache-2.0
            source: made by this test
            model: {file: tiny.pt, sha256: DIGEST}
            input: {form: waveform, rate: 16000, window: 16000, hop: 8000, layout: nt}
            output:
              width: 2
              activation: sigmoid
              applied: true
              over-time: max
              categories:
                violence: {0: loud}
            """;
}
