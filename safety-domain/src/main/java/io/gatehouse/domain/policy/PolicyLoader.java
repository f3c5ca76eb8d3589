package io.gatehouse.domain.policy;

import io.gatehouse.domain.policy.check.Checks;
import io.gatehouse.domain.policy.check.DraftReader;
import io.gatehouse.domain.policy.check.Faults;
import io.gatehouse.domain.policy.check.PolicyDraft;
import io.gatehouse.domain.policy.condition.Conditions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the source of a policy into a policy, or into all that is wrong with it. Safe for use by many threads. */
public final class PolicyLoader {

    private static final List<String> BUILT_IN = List.of("default");

    /** The names that {@link #builtIn} knows. */
    public List<String> builtInNames() {
        return BUILT_IN;
    }

    /**
     * A policy that comes with Gatehouse.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public Policy builtIn(String name) {
        if (!BUILT_IN.contains(name)) {
            throw new IllegalArgumentException("no built-in policy is called \"" + name + "\"; there are " + BUILT_IN);
        }
        try (@Nullable InputStream file = PolicyLoader.class.getResourceAsStream("/policies/" + name + ".yaml")) {
            if (file == null) {
                throw new IllegalStateException("the built-in policy \"" + name + "\" is not in this build");
            }
            return load(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the built-in policy \"" + name + "\" cannot be read", e);
        }
    }

    /**
     * Loads a policy.
     *
     * @throws PolicyException with every fault if it has any
     */
    public Policy load(String yaml) {
        return load(yaml.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Loads a policy from the bytes of its file.
     *
     * @throws PolicyException with every fault if it has any
     */
    public Policy load(byte[] utf8) {
        String source = decode(utf8);
        Faults faults = new Faults();
        Conditions conditions = new Conditions();
        Optional<PolicyDraft> draft = DraftReader.read(source, faults);
        draft.ifPresent(read -> Checks.run(read, conditions, faults));
        if (draft.isEmpty() || !faults.none()) {
            throw new PolicyException(source, faults.inOrder());
        }
        return new PolicyBuilder(draft.get(), conditions, source).build();
    }

    private static String decode(byte[] utf8) {
        ByteBuffer bytes = ByteBuffer.wrap(utf8);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new PolicyException(
                    new String(utf8, 0, bytes.position(), StandardCharsets.UTF_8),
                    List.of(notUtf8(utf8, bytes.position())));
        }
    }

    private static PolicyFault notUtf8(byte[] bytes, int position) {
        String before = new String(bytes, 0, position, StandardCharsets.UTF_8);
        int lineStart = before.lastIndexOf('\n') + 1;
        return new PolicyFault(
                (int) before.chars().filter(character -> character == '\n').count() + 1,
                before.codePointCount(lineStart, before.length()) + 1,
                "the file is not UTF-8 from here on",
                Optional.of("save it as UTF-8"));
    }
}
