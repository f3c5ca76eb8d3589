package io.gatehouse.review.console;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.content.PartContent;
import io.gatehouse.domain.policy.Reason;
import io.gatehouse.domain.policy.RuleText;
import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.domain.signal.Evidence;
import io.gatehouse.domain.signal.Gap;
import io.gatehouse.domain.signal.PartResult;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.review.console.PartCard.CoverFrame;
import io.gatehouse.review.console.PartCard.MediaFrame;
import io.gatehouse.review.console.PartCard.SignalRow;
import io.gatehouse.store.review.Restriction;
import io.gatehouse.store.scan.PartPayload;
import io.gatehouse.store.scan.Submission;
import io.gatehouse.store.scan.SubmittedPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts each part of an item, as it was sent, beside what was found in it. */
final class PartCards {

    private final UUID scanId;
    private final Optional<Verdict> verdict;
    private final Weight weight;
    private final boolean minors;
    private final boolean restricted;

    private PartCards(UUID scanId, Optional<Verdict> verdict, List<RuleText> rules) {
        this.scanId = scanId;
        this.verdict = verdict;
        this.weight = Weight.of(verdict, rules);
        this.minors = verdict.filter(Restriction::involvesMinors).isPresent();
        this.restricted = verdict.filter(Restriction::applies).isPresent();
    }

    /** @param rules of the policy that decided */
    static List<PartCard> of(UUID scanId, Optional<Verdict> verdict, Submission content, List<RuleText> rules) {
        PartCards cards = new PartCards(scanId, verdict, rules);
        List<PartCard> all = new ArrayList<>();
        for (SubmittedPart part : content.parts()) {
            all.add(cards.card(all.size() + 1, part));
        }
        return all;
    }

    static String mediaUrl(UUID scanId, int number) {
        return partUrl(scanId, number) + "/media";
    }

    private static String partUrl(UUID scanId, int number) {
        return "/console/scans/" + scanId + "/parts/" + number;
    }

    private PartCard card(int number, SubmittedPart part) {
        Optional<PartResult> result = result(part.id());
        Optional<PartResult.Scored> scored = result.flatMap(PartCards::scored);
        List<Signal> told = scored.map(this::told).orElse(List.of());
        List<Signal> shown = told.stream().filter(weight::has).toList();
        return new PartCard(
                number,
                part.id(),
                part.role().name(),
                Words.plain(part.modality()),
                about(shown),
                outcome(result),
                veiled(part.id()),
                pieces(part, shown),
                media(number, part, shown),
                absent(part),
                scored.map(of -> rows(of, told)).orElse(List.of()),
                SpokenLine.of(told, weight),
                Timeline.of(shown));
    }

    private Stream<Reason> reasons() {
        return verdict.stream().flatMap(of -> of.decision().reasons().stream());
    }

    private Optional<PartResult> result(String partId) {
        return verdict.stream()
                .flatMap(of -> of.parts().stream())
                .filter(part -> part.partId().equals(partId))
                .findFirst();
    }

    private static Optional<PartResult.Scored> scored(PartResult result) {
        return result instanceof PartResult.Scored scored ? Optional.of(scored) : Optional.empty();
    }

    /** The signals whose evidence may be told; where media is shown to nobody, nothing is told of what is in it. */
    private List<Signal> told(PartResult.Scored scored) {
        return minors && scored.modality() != Modality.TEXT
                ? List.of()
                : scored.signals().stream()
                        .filter(signal -> !scored.withholds(signal))
                        .toList();
    }

    /** Of what nothing is told, or known, anything may be the case. */
    private boolean veiled(String partId) {
        return verdict.isEmpty()
                || restricted
                || reasons()
                        .filter(reason ->
                                reason.category().filter(Harm.GRAVEST::contains).isPresent())
                        .anyMatch(reason ->
                                reason.parts().isEmpty() || reason.parts().contains(partId));
    }

    private static String about(List<Signal> shown) {
        return shown.stream()
                .filter(signal -> !signal.evidence().isEmpty())
                .sorted(Comparator.comparingDouble(Signal::score).reversed())
                .map(signal -> signal.category().wireName())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static @Nullable List<TextPieces.Piece> pieces(SubmittedPart part, List<Signal> shown) {
        return part.payload() instanceof PartPayload.Inline(PartContent.Text(String text))
                ? TextPieces.of(text, shown)
                : null;
    }

    private @Nullable MediaFrame media(int number, SubmittedPart part, List<Signal> shown) {
        return !minors && part.payload() instanceof PartPayload.Inline(PartContent.Media media)
                ? new MediaFrame(
                        mediaUrl(scanId, number),
                        Words.plain(part.modality()),
                        boxes(shown),
                        covers(number, part.modality(), shown))
                : null;
    }

    private List<CoverFrame> covers(int number, Modality modality, List<Signal> shown) {
        return switch (modality) {
            case AUDIO, VIDEO -> CoverFrames.of(partUrl(scanId, number), shown);
            case IMAGE, TEXT -> List.of();
        };
    }

    private static List<Evidence.Box> boxes(List<Signal> shown) {
        return shown.stream()
                .flatMap(signal -> signal.evidence().stream())
                .<Evidence.Box>mapMulti((evidence, add) -> {
                    switch (evidence) {
                        case Evidence.Box box -> add.accept(box);
                        case Evidence.Ocr(String text, Evidence.Box box) -> add.accept(box);
                        default -> {}
                    }
                })
                .toList();
    }

    private @Nullable String absent(SubmittedPart part) {
        return switch (part.payload()) {
            case PartPayload.Inline(PartContent.Text text) -> null;
            case PartPayload.Inline(PartContent.Media media) ->
                minors ? "Minors may be involved: this is shown to nobody here." : null;
            case PartPayload.Inline(PartContent.Unavailable gone) ->
                "There is no content (" + words(gone.reason().wireName()) + "): " + gone.detail();
            case PartPayload.Remote remote -> "The content was never fetched from " + remote.url();
            case PartPayload.Dropped dropped -> "The content was not kept after the decision.";
        };
    }

    private List<SignalRow> rows(PartResult.Scored scored, List<Signal> told) {
        return scored.signals().stream()
                .sorted(Comparator.comparingDouble(Signal::score).reversed())
                .map(signal -> row(signal, !told.contains(signal)))
                .toList();
    }

    private SignalRow row(Signal signal, boolean withheld) {
        List<EvidenceRow> evidence = EvidenceRow.of(signal.evidence());
        return new SignalRow(
                signal.category().wireName(),
                Words.score(signal.score()),
                signal.bundle().label(),
                withheld ? List.of() : evidence,
                weight.has(signal),
                withheld && !signal.evidence().isEmpty());
    }

    private String outcome(Optional<PartResult> result) {
        return verdict.isEmpty()
                ? "What was found in it is not shown."
                : result.map(PartCards::outcome).orElse("Not looked at.");
    }

    private static String outcome(PartResult result) {
        return switch (result) {
            case PartResult.Scored scored when scored.complete() -> "Looked at in full.";
            case PartResult.Scored scored -> "Looked at, but not in every respect: " + gaps(scored.gaps()) + '.';
            case PartResult.Abstained abstained ->
                "Not judged: " + words(abstained.reason().wireName()) + '.';
            case PartResult.Failed failed ->
                "Not looked at (" + words(failed.reason().wireName()) + "): " + failed.detail();
        };
    }

    private static String gaps(List<Gap> gaps) {
        return gaps.stream()
                .map(gap -> words(gap.aspect()) + " (" + words(gap.reason()) + ')')
                .collect(Collectors.joining(", "));
    }

    private static String words(String wireName) {
        return wireName.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
