package io.gatehouse.domain.signal;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a reviewer can look at to see why a signal has its score. Scores lie in 0..1. */
public sealed interface Evidence {

    /** The share of the signal's score that rests on this piece, in 0..1. */
    double score();

    /** Characters of the part's own text: UTF-16 offsets, {@code end} exclusive. */
    record Span(int begin, int end, double score) implements Evidence {
        public Span {
            Probability.require(score, "a span's score");
            if (begin < 0 || end <= begin) {
                throw new IllegalArgumentException("a span needs 0 <= begin < end, but was " + begin + ".." + end);
            }
        }
    }

    /** A stretch of time in milliseconds from the start, {@code endMs} exclusive; {@code what} names what was heard. */
    record Segment(long startMs, long endMs, Optional<String> what, double score) implements Evidence {

        /** What is named where the piece that follows is of the first cover, which is shown all the while. */
        public static final String COVER = "cover";

        private static final Pattern NUMBERED_COVER = Pattern.compile("cover(?: (\\d{1,3}))?");

        /**
         * What is named where the piece that follows is of a cover.
         *
         * @param number of the covers of a file, from 1
         */
        public static String cover(int number) {
            return number == 1 ? COVER : COVER + ' ' + number;
        }

        public Segment {
            Probability.require(score, "a segment's score");
            if (startMs < 0 || endMs <= startMs) {
                throw new IllegalArgumentException(
                        "a segment needs 0 <= startMs < endMs, but was " + startMs + ".." + endMs);
            }
        }

        /** Whether the piece that follows is of a cover. */
        public boolean ofCover() {
            return coverNumber().isPresent();
        }

        /** Of which cover the piece that follows is, from 1. */
        public OptionalInt coverNumber() {
            return what.map(NUMBERED_COVER::matcher).filter(Matcher::matches).stream()
                    .mapToInt(cover -> cover.group(1) == null ? 1 : Integer.parseInt(cover.group(1)))
                    .findFirst();
        }
    }

    /** A rectangle in fractions of the picture's width and height, from its top left corner. */
    record Box(double x, double y, double width, double height, double score) implements Evidence {
        public Box {
            Probability.require(score, "a box's score");
            Probability.require(x, "a box's x");
            Probability.require(y, "a box's y");
            Probability.require(width, "a box's width");
            Probability.require(height, "a box's height");
        }
    }

    /** One picture of a video, in milliseconds from its start. */
    record Frame(long atMs, double score) implements Evidence {
        public Frame {
            Probability.require(score, "a frame's score");
            if (atMs < 0) {
                throw new IllegalArgumentException("a frame's time cannot be negative, but was " + atMs + " ms");
            }
        }
    }

    /** Words that were recognised in speech, or shown as subtitles. */
    record Transcript(String text, Segment segment) implements Evidence {

        /** What the segment names where the words were shown, and not heard. */
        public static final String SUBTITLES = "subtitles";

        /** Whether the words were shown as subtitles. */
        public boolean inSubtitles() {
            return segment.what().filter(SUBTITLES::equals).isPresent();
        }

        @Override
        public double score() {
            return segment.score();
        }
    }

    /** Words that were read in a picture. */
    record Ocr(String text, Box box) implements Evidence {
        @Override
        public double score() {
            return box.score();
        }
    }

    /** A hash in a bank that the part's hash came close to. */
    record Match(String bank, int distance, double score) implements Evidence {
        public Match {
            Probability.require(score, "a match's score");
        }
    }
}
