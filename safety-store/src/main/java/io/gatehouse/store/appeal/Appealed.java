package io.gatehouse.store.appeal;

import io.gatehouse.domain.policy.Action;
import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.domain.taxonomy.Category;
import io.gatehouse.store.review.CaseStatus;
import io.gatehouse.store.review.Label;
import io.gatehouse.store.review.LabelVerdict;
import io.gatehouse.store.review.Restriction;
import io.gatehouse.store.review.ReviewCase;
import io.gatehouse.store.review.ReviewLedger;
import io.gatehouse.store.scan.ScanLedger;
import io.gatehouse.store.scan.ScanRecord;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What an appeal is against: the decision on a scan, and what reviewers said of its case. */
final class Appealed {

    private final ScanLedger scans;
    private final ReviewLedger reviews;

    Appealed(ScanLedger scans, ReviewLedger reviews) {
        this.scans = scans;
        this.reviews = reviews;
    }

    /** @param labels the oldest first; none where no case was opened */
    record Item(ScanRecord scan, Optional<ReviewCase> reviewCase, List<Label> labels) {

        boolean decided() {
            return scan.verdict().isPresent()
                    && reviewCase
                            .filter(opened -> opened.status() != CaseStatus.LABELLED)
                            .isEmpty();
        }

        /** Whether something was decided against it that still holds. */
        boolean held() {
            return scan.verdict().map(Verdict::decision).orElseThrow().action() != Action.ALLOW
                    && closing()
                            .filter(label -> label.content().verdict() == LabelVerdict.NO_VIOLATION)
                            .isEmpty();
        }

        /** The label that closed the case. */
        private Optional<Label> closing() {
            return reviewCase
                    .flatMap(ReviewCase::labelledAt)
                    .flatMap(closed -> labels.stream()
                            .filter(label -> label.stands() && label.createdAt().equals(closed))
                            .findFirst());
        }

        boolean restricted() {
            return reviewCase
                    .map(ReviewCase::restricted)
                    .orElseGet(() -> scan.verdict().map(Restriction::applies).orElse(false));
        }

        /** Taking a label back does not make anybody impartial. Names are compared as people read them. */
        boolean wasJudgedBy(String name) {
            return labels.stream()
                    .flatMap(label -> Stream.concat(
                            Stream.of(label.content().reviewer()), label.content().handling().submittedBy().stream()))
                    .anyMatch(judge -> judge.strip().equalsIgnoreCase(name.strip()));
        }

        /** What was held against it, by the policy's rules or by the reviewer. */
        Set<Category> accusations() {
            Set<Category> categories = EnumSet.noneOf(Category.class);
            categories.addAll(
                    scan.verdict().map(Verdict::decision).orElseThrow().categories());
            closing().stream()
                    .flatMap(label -> label.content().categories().entrySet().stream())
                    .filter(Map.Entry::getValue)
                    .map(Map.Entry::getKey)
                    .forEach(categories::add);
            return categories;
        }
    }

    /** @throws NoSuchElementException if there is no such scan */
    Item item(UUID scanId) {
        ScanRecord scan =
                scans.find(scanId).orElseThrow(() -> new NoSuchElementException("there is no scan " + scanId));
        Optional<ReviewCase> reviewCase = reviews.ofScan(scanId);
        return new Item(
                scan,
                reviewCase,
                reviewCase.map(opened -> reviews.labels(opened.id())).orElse(List.of()));
    }
}
