package io.gatehouse.models.text;

import java.util.Map;
import java.util.random.RandomGenerator;

/** Ways in which people disguise words, each applied to about a third of the longer words of a text. */
public enum Attack {
    LEETSPEAK {
        @Override
        String on(String word, RandomGenerator random) {
            return replaced(word, LEET);
        }
    },
    SPACED_LETTERS {
        @Override
        String on(String word, RandomGenerator random) {
            return String.join(" ", word.split(""));
        }
    },
    INSERTED_PUNCTUATION {
        @Override
        String on(String word, RandomGenerator random) {
            return String.join(".", word.split(""));
        }
    },
    HOMOGLYPHS {
        @Override
        String on(String word, RandomGenerator random) {
            return replaced(word, CYRILLIC);
        }
    },
    ZERO_WIDTH {
        @Override
        String on(String word, RandomGenerator random) {
            return String.join("\u200B", word.split(""));
        }
    },
    STRETCHED {
        @Override
        String on(String word, RandomGenerator random) {
            int at = 1 + random.nextInt(word.length() - 1);
            return word.substring(0, at) + word.substring(at, at + 1).repeat(4) + word.substring(at + 1);
        }
    },
    SWAPPED_LETTERS {
        @Override
        String on(String word, RandomGenerator random) {
            int at = 1 + random.nextInt(word.length() - 2);
            return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        }
    },
    DELETED_LETTER {
        @Override
        String on(String word, RandomGenerator random) {
            int at = 1 + random.nextInt(word.length() - 1);
            return word.substring(0, at) + word.substring(at + 1);
        }
    },
    MASKED_LETTER {
        @Override
        String on(String word, RandomGenerator random) {
            int at = 1 + random.nextInt(word.length() - 2);
            return word.substring(0, at) + '*' + word.substring(at + 1);
        }
    },
    SPLIT_WORD {
        @Override
        String on(String word, RandomGenerator random) {
            int at = 1 + random.nextInt(word.length() - 1);
            return word.substring(0, at) + ' ' + word.substring(at);
        }
    },
    MISSING_SPACES {
        @Override
        String on(String word, RandomGenerator random) {
            return word + GLUE;
        }
    },
    CASE_MIX {
        @Override
        String on(String word, RandomGenerator random) {
            StringBuilder mixed = new StringBuilder();
            word.chars()
                    .map(letter -> random.nextBoolean() ? Character.toUpperCase(letter) : letter)
                    .forEach(letter -> mixed.append((char) letter));
            return mixed.toString();
        }
    },
    DIACRITICS {
        @Override
        String on(String word, RandomGenerator random) {
            return replaced(word, ACCENTED);
        }
    },
    FULL_WIDTH {
        @Override
        String on(String word, RandomGenerator random) {
            StringBuilder wide = new StringBuilder();
            word.chars()
                    .map(letter -> letter > ' ' && letter < 0x7F ? letter - '!' + '\uFF01' : letter)
                    .forEach(letter -> wide.append((char) letter));
            return wide.toString();
        }
    };

    private static final double SHARE = 1 / 3.0;
    private static final int SHORTEST = 4;
    private static final char GLUE = '\u0000';

    private static final Map<Character, Character> LEET =
            Map.of('a', '4', 'e', '3', 'i', '1', 'o', '0', 's', '5', 't', '7', 'b', '8');

    private static final Map<Character, Character> CYRILLIC =
            Map.of('a', '\u0430', 'e', '\u0435', 'o', '\u043E', 'c', '\u0441', 'p', '\u0440', 'x', '\u0445');

    private static final Map<Character, Character> ACCENTED =
            Map.of('a', '\u00E4', 'e', '\u00E9', 'i', '\u00EF', 'o', '\u00F6', 'u', '\u00FB', 'n', '\u00F1');

    abstract String on(String word, RandomGenerator random);

    /** The text with a third of its words of four letters or more disguised, at least one of them if there is one. */
    public String apply(String text, RandomGenerator random) {
        String[] words = text.split(" ");
        boolean changed = false;
        for (int i = 0; i < words.length; i++) {
            if (isLong(words[i]) && random.nextDouble() < SHARE) {
                words[i] = on(words[i], random);
                changed = true;
            }
        }
        for (int i = words.length - 1; i >= 0 && !changed; i--) {
            if (isLong(words[i])) {
                words[i] = on(words[i], random);
                changed = true;
            }
        }
        return String.join(" ", words).replace(GLUE + " ", "").replace(String.valueOf(GLUE), "");
    }

    private static boolean isLong(String word) {
        return word.length() >= SHORTEST && word.chars().allMatch(letter -> letter < 0x80 && letter > ' ');
    }

    private static String replaced(String word, Map<Character, Character> letters) {
        StringBuilder result = new StringBuilder();
        word.chars().forEach(letter -> result.append(letters.getOrDefault((char) letter, (char) letter)));
        return result.toString();
    }
}
