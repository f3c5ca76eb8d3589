package io.gatehouse.models.text.encoder;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Compiles TorchScript from its text. DJL loads it only as the archive that {@code torch.jit.save} writes: a zip of the
 * code, of a pickle that says which class the module has, and of constants, here none.
 */
final class TorchScript {

    private static final byte[] NO_CONSTANTS = {(byte) 0x80, 2, ')', '.'};
    private static final String VERSION = "3\n";

    private TorchScript() {}

    /**
     * @param file beside this class
     * @param name of the one class in it, whose only field is {@code training}
     */
    static Model load(String file, String name) {
        Model model = Model.newInstance(name, "PyTorch");
        try (InputStream in = Objects.requireNonNull(TorchScript.class.getResourceAsStream(file), file)) {
            model.load(new ByteArrayInputStream(archive(in.readAllBytes(), name)));
            return model;
        } catch (IOException e) {
            model.close();
            throw new UncheckedIOException(e);
        } catch (MalformedModelException e) {
            model.close();
            throw new IllegalStateException(file + " is no TorchScript", e);
        }
    }

    private static byte[] archive(byte[] code, String name) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("code/__torch__.py", code);
        files.put("data.pkl", module(name));
        files.put("constants.pkl", NO_CONSTANTS);
        files.put("version", bytes(VERSION));
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                store(zip, name + '/' + file.getKey(), file.getValue());
            }
        }
        return archive.toByteArray();
    }

    /** A pickle, protocol 2: an object of the class with the field {@code training} set to false. */
    private static byte[] module(String name) throws IOException {
        ByteArrayOutputStream pickle = new ByteArrayOutputStream();
        pickle.write(new byte[] {(byte) 0x80, 2});
        pickle.write(bytes("c__torch__\n" + name + "\n)"));
        pickle.write(new byte[] {(byte) 0x81, '}', '(', 'X', 8, 0, 0, 0});
        pickle.write(bytes("training"));
        pickle.write(new byte[] {(byte) 0x89, 'u', 'b', '.'});
        return pickle.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** PyTorch maps an archive into memory, so that its files have to lie there as they are. */
    private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        CRC32 sum = new CRC32();
        sum.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
