package io.gatehouse.eval.text;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.eval.metric.Proportion;
import io.gatehouse.eval.report.Table;
import io.gatehouse.models.text.LabelledText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whether one harmful line is found among ever more harmless ones, as in lyrics and transcripts. */
final class LongTexts {

    private static final int SAMPLE = 100;

    /** In characters. */
    private static final int LONGEST_LINE = 160;

    private static final List<Integer> OTHER_LINES = List.of(0, 3, 10, 30);

    private final Function<List<String>, List<double[]>> scoring;
    private final Decisions decisions;
    private final List<String> harmful;
    private final List<String> harmless;
    private final long seed;

    /** @param texts of which short ones that are harmful, and everyday comments that are short, are taken as lines */
    LongTexts(
            List<LabelledText> texts, Function<List<String>, List<double[]>> scoring, Decisions decisions, long seed) {
        this.scoring = scoring;
        this.decisions = decisions;
        this.seed = seed;
        this.harmful = lines(texts, text -> AnyHarm.isHarmful(new ScoredText(text, new double[0])), seed);
        this.harmless = lines(texts, text -> text.isHarmless() && text.isEveryday(), seed);
    }

    private static List<String> lines(List<LabelledText> texts, Predicate<LabelledText> chosen, long seed) {
        List<String> lines = new ArrayList<>(texts.stream()
                .filter(chosen)
                .map(LabelledText::text)
                .filter(line -> line.length() <= LONGEST_LINE)
                .toList());
        Collections.shuffle(lines, new Random(seed));
        return lines;
    }

    Table table() {
        List<String> bad = harmful.subList(0, Math.min(SAMPLE, harmful.size()));
        List<String> good = harmless.subList(0, Math.min(SAMPLE, harmless.size() / 2));
        List<String> company = harmless.subList(good.size(), harmless.size());
        List<List<String>> rows = new ArrayList<>();
        for (int others : OTHER_LINES) {
            if (others <= company.size()) {
                rows.add(List.of(
                        Integer.toString(others), stopped(bad, company, others), stopped(good, company, others)));
            }
        }
        return new Table(
                "Harm in a long text",
                "Held-back lines of at most " + LONGEST_LINE + " characters, each at a random place among so many"
                        + " harmless everyday comments, and what the default policy holds or blocks of these texts: if"
                        + " one line is harmful, and if none is. Ranges are exact 95 % intervals.",
                List.of("other lines", "stopped with a harmful line", "stopped without"),
                rows);
    }

    private String stopped(List<String> lines, List<String> company, int others) {
        Random random = new Random(seed + others);
        List<String> texts =
                lines.stream().map(line -> among(line, company, others, random)).toList();
        List<double[]> scores = scoring.apply(texts);
        int stopped = 0;
        for (int i = 0; i < texts.size(); i++) {
            stopped += decisions.on(texts.get(i), scores.get(i)).action().atLeast(Action.REVIEW) ? 1 : 0;
        }
        return Table.share(new Proportion(stopped, texts.size()));
    }

    private static String among(String line, List<String> company, int others, Random random) {
        List<String> all = new ArrayList<>(Stream.generate(() -> company.get(random.nextInt(company.size())))
                .limit(others)
                .toList());
        all.add(random.nextInt(others + 1), line);
        return String.join("\n", all);
    }
}
