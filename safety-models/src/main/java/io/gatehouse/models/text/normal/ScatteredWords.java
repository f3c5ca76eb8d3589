package io.gatehouse.models.text.normal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds the words in pieces that come one by one, such as the syllables of a song below its pictures. */
public final class ScatteredWords {

    private static final double COST_OF_A_WORD = 4;

    /** A piece that is no word stays by itself where nothing is made of it, which is dearer than any known word. */
    private static final double COST_OF_A_RIDDLE = 30;

    private static final Pattern NO_LETTER = Pattern.compile("\\P{L}+");

    private ScatteredWords() {}

    /**
     * How many pieces each word takes, in order: the known words that cost least, where common words are cheaper than
     * rare ones and few are cheaper than many.
     *
     * @param pieces without blanks in them; signs around their letters do not count
     */
    public static List<Integer> of(List<String> pieces) {
        List<String> letters = pieces.stream().map(ScatteredWords::letters).toList();
        double[] cost = new double[pieces.size() + 1];
        Arrays.fill(cost, 1, cost.length, Double.POSITIVE_INFINITY);
        int[] from = new int[pieces.size() + 1];
        for (int begin = 0; begin < pieces.size(); begin++) {
            StringBuilder word = new StringBuilder();
            int last = Math.min(pieces.size(), begin + KnownWords.LONGEST);
            for (int end = begin + 1; end <= last && word.length() <= KnownWords.LONGEST; end++) {
                word.append(letters.get(end - 1));
                double with = cost[begin] + cost(word.toString(), end - begin);
                if (with < cost[end]) {
                    cost[end] = with;
                    from[end] = begin;
                }
            }
        }
        return sizes(from);
    }

    private static List<Integer> sizes(int[] from) {
        List<Integer> sizes = new ArrayList<>();
        for (int end = from.length - 1; end > 0; end = from[end]) {
            sizes.add(end - from[end]);
        }
        return sizes.reversed();
    }

    private static String letters(String piece) {
        return NO_LETTER
                .matcher(NormalizedText.letters(piece).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }

    private static double cost(String word, int pieces) {
        if (KnownWords.has(word)) {
            return COST_OF_A_WORD + Math.log(KnownWords.rank(word) + 20.0);
        }
        return pieces == 1 ? COST_OF_A_RIDDLE : Double.POSITIVE_INFINITY;
    }
}
