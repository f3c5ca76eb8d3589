package io.gatehouse.models.text.normal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Parts common words that are written without the spaces between them, where the whole is no known word. */
final class GluedWords {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 2_000;

    /** Two letters make many accidental words; only the most common are believed. */
    private static final int COMMON_PAIR = 300;

    /** Below so many letters a word on average the parts are accidents, */
    private static final double FEWEST_LETTERS = 3.5;

    /** or below so many if all of them are of everyday speech, as in "iwanttogo". */
    private static final double FEWEST_EVERYDAY_LETTERS = 2.6;

    private static final int EVERYDAY = 5_000;

    private static final double COST_OF_A_WORD = 4;

    /** Parts that words are made of: "whole some", "de pressing" and "you ve" would be no disguise lifted. */
    private static final Set<String> AFFIXES = Set.of(
            "able", "less", "some", "ton", "der", "de", "re", "per", "up", "under", "over", "off", "land", "age", "mis",
            "dis", "non", "pre", "pro", "anti", "sub", "est", "ness", "ve", "ll", "ing", "ate", "inter", "con", "pan");

    private GluedWords() {}

    static Cells parted(Cells cells) {
        Cells parted = new Cells(cells.length());
        int at = 0;
        while (at < cells.length()) {
            int end = Math.max(at + 1, cells.endOfLetters(at));
            int from = at;
            for (int seam : seams(cells, at, end)) {
                parted.addAll(cells, from, seam);
                parted.addGap(cells, seam);
                from = seam;
            }
            parted.addAll(cells, from, end);
            at = end;
        }
        return parted;
    }

    private static List<Integer> seams(Cells cells, int begin, int end) {
        if (end - begin < SHORTEST || end - begin > LONGEST || cells.isInWord(begin) || isName(cells, begin)) {
            return List.of();
        }
        String word = cells.substring(begin, end);
        List<Integer> inWord = seams(word);
        if (!isNoAccident(word, inWord)) {
            return List.of();
        }
        List<Integer> seams = inWord.stream().map(seam -> begin + seam).toList();
        return seams.stream().allMatch(cells::isSeam) ? seams : List.of();
    }

    private static boolean isName(Cells cells, int begin) {
        return begin > 0 && cells.charAt(begin - 1) == '@';
    }

    /** Where to cut letters into common words; nowhere where that cannot be or they are a word already. */
    static List<Integer> seams(String word) {
        boolean plain = word.length() <= LONGEST && word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
        return plain && !KnownWords.has(word) ? cheapest(word) : List.of();
    }

    private static boolean isNoAccident(String word, List<Integer> seams) {
        double average = word.length() / (seams.size() + 1.0);
        return average >= FEWEST_LETTERS || average >= FEWEST_EVERYDAY_LETTERS && isEveryday(word, seams);
    }

    private static boolean isEveryday(String word, List<Integer> seams) {
        int from = 0;
        for (int seam : seams) {
            if (KnownWords.rank(word.substring(from, seam)) >= EVERYDAY) {
                return false;
            }
            from = seam;
        }
        return KnownWords.rank(word.substring(from)) < EVERYDAY;
    }

    /** The cheapest way to cut all of it into common words; the rarer a word and the more words, the dearer. */
    private static List<Integer> cheapest(String word) {
        double[] cost = new double[word.length() + 1];
        int[] from = new int[word.length() + 1];
        for (int end = 1; end <= word.length(); end++) {
            cost[end] = Double.POSITIVE_INFINITY;
            for (int begin = Math.max(0, end - KnownWords.LONGEST); begin < end; begin++) {
                double with = cost[begin] + cost(word, begin, end);
                if (with < cost[end]) {
                    cost[end] = with;
                    from[end] = begin;
                }
            }
        }
        List<Integer> seams = new ArrayList<>();
        if (cost[word.length()] < Double.POSITIVE_INFINITY) {
            for (int at = from[word.length()]; at > 0; at = from[at]) {
                seams.add(at);
            }
        }
        return seams.reversed();
    }

    private static double cost(String word, int begin, int end) {
        String part = word.substring(begin, end);
        int rank = KnownWords.rank(part);
        boolean believed = part.length() > 2 ? rank < KnownWords.COMMON : rank < COMMON_PAIR;
        boolean alone = part.length() > 1 || begin == 0;
        return believed && alone && !AFFIXES.contains(part)
                ? COST_OF_A_WORD + Math.log(rank + 20.0)
                : Double.POSITIVE_INFINITY;
    }
}
