package io.gatehouse.models.text;

import io.gatehouse.domain.taxonomy.Category;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The project's own sentences, made from the grammars in {@code contrasts/}: words that stay while the meaning turns.
 */
final class Contrasts {

    static final String SOURCE = "contrasts";

    /** The grammars, in an order that is part of what a seed means. */
    static final List<String> FILES = List.of(
            "first",
            "hate-derogation",
            "hate-implied",
            "hate-opinions",
            "hate-threats",
            "identity",
            "identity-life",
            "identity-short",
            "quoted-hate",
            "counter-speech",
            "counter-answers",
            "other-targets",
            "targets-wider",
            "harassment",
            "harassment-wider",
            "threats-wider",
            "violence",
            "violence-wider",
            "everyday",
            "everyday-wide",
            "assistant-talk",
            "self-harm",
            "self-harm-voices",
            "sexual",
            "sexual-stories",
            "illicit",
            "illicit-asked",
            "spam-privacy-misinformation",
            "privacy-spam",
            "health-claims",
            "denied-hate",
            "slurs-and-hate-wide",
            "person-not-group",
            "groups-and-safety",
            "mockery-and-comments",
            "crime-and-threats-wide",
            "quiet-despair",
            "thin-categories",
            "everyday-comments");

    private static final String SHARED = "shared";
    private static final int SENTENCES = 12;
    private static final int SENTENCES_WITH_IDENTITY = 22;

    /** Sentences of one frame are alike: where a model is measured, a few of each say as much as many. */
    private static final int MEASURED = 4;

    private static final int MEASURED_WITH_IDENTITY = 8;

    /** Fewer values are in the slots of some templates than sentences are wanted of them. */
    private static final int TRIES = 4;

    private static final int TURN = 12;
    private static final YAMLMapper YAML = new YAMLMapper();

    private final Grammar shared;
    private final List<String> slurs;
    private final long seed;

    private Contrasts(Grammar shared, List<String> slurs, long seed) {
        this.shared = shared;
        this.slurs = slurs;
        this.seed = seed;
    }

    /** @param slurs fill the slot of that name; without any, the templates that need one are left out */
    static List<Example> examples(long seed, List<String> slurs) throws IOException {
        Contrasts contrasts = new Contrasts(read(SHARED), slurs, seed);
        List<Example> examples = new ArrayList<>();
        for (String file : FILES) {
            contrasts.add(read(file), examples);
        }
        return examples;
    }

    /** @throws IOException if the file is not a grammar; the message names it */
    private static Grammar read(String name) throws IOException {
        String file = "contrasts/" + name + ".yaml";
        try (@Nullable InputStream in = Contrasts.class.getResourceAsStream(file)) {
            return YAML.readValue(Objects.requireNonNull(in, () -> "there is no grammar " + file), Grammar.class);
        } catch (tools.jackson.core.JacksonException e) {
            throw new IOException("the grammar " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void add(Grammar grammar, List<Example> examples) {
        Map<String, List<String>> slots = new HashMap<>(shared.slots());
        slots.putAll(grammar.slots());
        SentenceMaker maker = new SentenceMaker(slots, shared.identities(), slurs);
        for (Grammar.Group group : grammar.groups()) {
            for (int i = 0; i < group.templates().size(); i++) {
                expand(maker, group.templates().get(i), group, split(i), examples);
            }
            group.heldBack().forEach(template -> expand(maker, template, group, Example.Split.HELD_BACK, examples));
        }
    }

    /** By turns and not by chance, so that each group with a handful of templates has one to calibrate on. */
    private static Example.Split split(int template) {
        return switch (template % TURN) {
            case 2 -> Example.Split.CALIBRATE;
            case 5 -> Example.Split.STOP;
            default -> Example.Split.TRAIN;
        };
    }

    private void expand(
            SentenceMaker maker, String template, Grammar.Group group, Example.Split split, List<Example> examples) {
        if (slurs.isEmpty() && SentenceMaker.needsSlur(template)) {
            return;
        }
        Random random = new Random(seed ^ template.hashCode());
        int wanted = wanted(template.contains("{id."), split == Example.Split.TRAIN);
        Map<Category, Boolean> meaning = group.meaning();
        Set<String> made = new LinkedHashSet<>();
        int first = random.nextInt(Math.max(1, shared.identities().size()));
        for (int i = 0; i < TRIES * wanted && made.size() < wanted; i++) {
            SentenceMaker.Sentence sentence = maker.make(template, first + i, random);
            if (made.add(sentence.text())) {
                examples.add(new Example(sentence.text(), SOURCE, meaning, split, sentence.identity()));
            }
        }
    }

    private static int wanted(boolean hasIdentity, boolean isTrained) {
        if (isTrained) {
            return hasIdentity ? SENTENCES_WITH_IDENTITY : SENTENCES;
        }
        return hasIdentity ? MEASURED_WITH_IDENTITY : MEASURED;
    }
}
