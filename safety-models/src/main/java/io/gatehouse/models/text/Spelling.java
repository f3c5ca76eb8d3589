package io.gatehouse.models.text;

import io.gatehouse.models.text.normal.NormalizedText;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads what nobody has written as the most common word that it may have been meant for: with two letters swapped, one
 * left out, some masked by stars, or signs for letters. Of Damerau's error model (1964) wrong and further letters are
 * left out, for they would as often change one word into another.
 *
 * <p>Words are known by their hashes, so that no list of insults lies in a bundle.
 */
final class Spelling {

    /** Mends nothing. */
    static final Spelling NONE = of(Map.of(), Set.of());

    private static final int SALT = 0x3D4D51;
    private static final int BYTES_A_WORD = Integer.BYTES + 1;

    /** A word that was written once may be misspelt itself. */
    private static final int FEWEST = 2;

    /** Words that were written 16 times or more are common enough to be meant. */
    private static final int MEANT = 4;

    /** Rude words are rare in texts, and 4 times are enough to tell them from the lexicon's disguises. */
    private static final int MEANT_RUDELY = 2;

    /** The bit of words of the lexicon, above all tiers. */
    private static final int RUDE = 0x40;

    /** Who masks a letter means a rude word, be it up to 64 times as rare as another. */
    private static final int RUDER = 6;

    private static final int SHORTEST = 3;
    private static final int LONGEST = 20;

    /** Words of three letters are at one letter's distance from too many others. */
    private static final int SHORTEST_MISSPELT = 4;

    private static final int SHORTEST_RUDE = 5;

    /** By a word's hash: how often it was written, as the logarithm to base 2 rounded down. */
    private final Map<Integer, Integer> tiers;

    private Spelling(Map<Integer, Integer> tiers) {
        this.tiers = Map.copyOf(tiers);
    }

    /** Learns from the texts to train on; words of the lexicon are no mistakes, even where no text has them. */
    static Spelling learnt(List<Example> examples, Lexicon lexicon) {
        Map<String, Integer> counts = new HashMap<>();
        examples.stream()
                .filter(example -> example.split() == Example.Split.TRAIN)
                .flatMap(example -> Token.of(example.text()).stream())
                .forEach(token -> counts.merge(token.form(), 1, Integer::sum));
        return of(counts, lexicon.words());
    }

    /** @param counts how often each word was written */
    static Spelling of(Map<String, Integer> counts, Set<String> rude) {
        Map<Integer, Integer> tiers = new HashMap<>();
        counts.forEach((word, count) -> {
            if (count >= FEWEST && isWord(word)) {
                tiers.merge(hash(word), tier(count), Math::max);
            }
        });
        // Lexicons hold disguises too: what nobody has written is known, but not meant.
        rude.stream()
                .filter(Spelling::isWord)
                .forEach(word -> tiers.merge(hash(word), tier(FEWEST), (written, known) -> written | RUDE));
        return new Spelling(tiers);
    }

    private static int tier(int count) {
        return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(count);
    }

    /** @throws IllegalArgumentException if these are no bytes that {@link #encode} has given */
    static Spelling decode(byte[] bytes) {
        if (bytes.length % BYTES_A_WORD != 0) {
            throw new IllegalArgumentException("it is cut off");
        }
        Map<Integer, Integer> tiers = new HashMap<>();
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            tiers.put(buffer.getInt(), (int) buffer.get());
        }
        return new Spelling(tiers);
    }

    /** In the order of the hashes, so that the same words give the same bytes. */
    byte[] encode() {
        ByteBuffer buffer = ByteBuffer.allocate(tiers.size() * BYTES_A_WORD);
        new TreeMap<>(tiers).forEach((hash, tier) -> buffer.putInt(hash).put(tier.byteValue()));
        return buffer.array();
    }

    /** Whether this may have been meant for another word, so that it is worth a search. */
    boolean isDoubtful(String form) {
        if (tiers.isEmpty() || form.length() < SHORTEST || form.length() > LONGEST) {
            return false;
        }
        return isWord(form) ? isMisspelt(form) : Meanings.isMasked(form) || Meanings.isInSigns(form);
    }

    /** The word that was meant, or the same where nothing says that another was. */
    String mended(String form) {
        if (!isDoubtful(form)) {
            return form;
        }
        if (isWord(form)) {
            return misspelt(form);
        }
        return meant(Meanings.isMasked(form) ? Meanings.unmasked(form) : Meanings.read(form), form);
    }

    private boolean isMisspelt(String word) {
        return word.length() >= SHORTEST_MISSPELT
                && !tiers.containsKey(hash(word))
                && !NormalizedText.isKnownWord(word);
    }

    private String misspelt(String word) {
        String swapped = misspelt(word, Meanings.swapped(word));
        return swapped.equals(word) ? misspelt(word, Meanings.longer(word)) : swapped;
    }

    /** A name of four letters is at one letter's distance from many a rude word, so that these read as none. */
    private String misspelt(String word, Stream<String> candidates) {
        return candidates
                .filter(candidate -> tierOf(candidate) >= MEANT)
                .filter(candidate -> word.length() >= SHORTEST_RUDE || !isRude(candidate))
                .max(Comparator.comparing(this::tierOf))
                .orElse(word);
    }

    private String meant(Stream<String> candidates, String otherwise) {
        return candidates
                .filter(candidate -> tierOf(candidate) >= (isRude(candidate) ? MEANT_RUDELY : MEANT))
                .max(Comparator.comparing(candidate -> tierOf(candidate) + (isRude(candidate) ? RUDER : 0)))
                .orElse(otherwise);
    }

    private int tierOf(String word) {
        return tiers.getOrDefault(hash(word), 0) & ~RUDE;
    }

    private boolean isRude(String word) {
        return (tiers.getOrDefault(hash(word), 0) & RUDE) != 0;
    }

    private static boolean isWord(String word) {
        return word.length() >= SHORTEST
                && word.length() <= LONGEST
                && word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
    }

    private static int hash(String word) {
        return NgramFeatures.hash(word, SALT);
    }
}
