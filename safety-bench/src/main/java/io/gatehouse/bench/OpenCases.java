package io.gatehouse.bench;

import io.gatehouse.domain.content.ContentItem;
import io.gatehouse.domain.content.ContentType;
import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.Part;
import io.gatehouse.domain.scan.Scanner;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.review.Stakes;
import io.gatehouse.store.scan.Acceptance;
import io.gatehouse.store.scan.NewScan;
import io.gatehouse.store.scan.ScanLedger;
import io.gatehouse.store.scan.ScanMode;
import io.gatehouse.store.scan.ScanPriority;
import io.gatehouse.store.scan.Submission;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Texts about which models were of two minds, each of which opens a case. */
final class OpenCases {

    private static final BundleRef BUNDLE = new BundleRef("text-safety", "1.0.0", "sha256:" + "0".repeat(64));
    private static final List<Category> ABOUT =
            List.of(Category.HATE, Category.HARASSMENT, Category.SPAM, Category.VIOLENCE, Category.SELF_HARM);
    private static final List<String> LANGUAGES = List.of("en", "de", "fr");
    private static final int SCORES = 20;

    /** From here on, and below 0.9, the default policy sends each of these categories to a person. */
    private static final double UNSURE = 0.78;

    private static final double STEP = 0.005;

    private final ScanLedger scans;
    private final List<String> texts;

    OpenCases(ScanLedger scans, List<String> texts) {
        this.scans = scans;
        this.texts = List.copyOf(texts);
    }

    /** How many of the first so many cases are about a category. */
    static int about(String category, int cases) {
        return (int) IntStream.range(0, cases)
                .filter(number -> ABOUT.get(number % ABOUT.size()).wireName().equals(category))
                .count();
    }

    /** Scans a text as the service does, but for the models: what they say is made up. */
    void open(int number) {
        ContentItem item = new ContentItem(
                "track-" + number,
                ContentType.COMMENT,
                Optional.of("creator-" + number % texts.size()),
                Set.of("DE"),
                Optional.of(LANGUAGES.get(number % LANGUAGES.size())),
                List.of(Part.text("text", texts.get(number % texts.size()))));
        Acceptance.Fresh accepted = (Acceptance.Fresh) scans.accept(scan(item));
        scans.complete(
                accepted.scan().id(),
                Scanner.decide(item, ReviewHouse.POLICY, List.of(unsure(number))),
                ReviewHouse.POLICY,
                Duration.ofMillis(5));
    }

    private static NewScan scan(ContentItem item) {
        return new NewScan(
                Submission.of(item),
                ScanMode.SYNC,
                ScanPriority.INTERACTIVE,
                "default",
                Duration.ofSeconds(5),
                Optional.empty(),
                Stakes.UNKNOWN,
                Optional.empty());
    }

    private static PartResult unsure(int number) {
        double score = UNSURE + STEP * (number % SCORES);
        return new PartResult.Scored(
                "text",
                Modality.TEXT,
                List.of(new Signal(
                        ABOUT.get(number % ABOUT.size()), score, BUNDLE, List.of(new Evidence.Span(0, 4, score)))),
                List.of(),
                Duration.ofMillis(5));
    }
}
