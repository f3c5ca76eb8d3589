package io.gatehouse.models.ocr.worker;

import static org.bytedeco.leptonica.global.leptonica.L_SEVERITY_NONE;
import static org.bytedeco.leptonica.global.leptonica.setMsgSeverity;
import static org.bytedeco.tesseract.global.tesseract.OEM_LSTM_ONLY;
import static org.bytedeco.tesseract.global.tesseract.RIL_TEXTLINE;
import static org.bytedeco.tesseract.global.tesseract.RIL_WORD;
import static org.bytedeco.tesseract.global.tesseract.TessDeleteText;
import static org.bytedeco.tesseract.global.tesseract.TessResultIteratorDelete;

import io.gatehouse.models.media.worker.Reply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.tesseract.ETEXT_DESC;
import org.bytedeco.tesseract.FileReader;
import org.bytedeco.tesseract.ResultIterator;
import org.bytedeco.tesseract.StringVector;
import org.bytedeco.tesseract.TessBaseAPI;
import org.jspecify.annotations.Nullable;

/** Tesseract with what it knows of English letters; for one thread. */
final class Letters implements AutoCloseable {

    private static final double PERCENT = 100;

    /** What it would print otherwise for every picture, nobody reads. */
    private static final String NOWHERE = "/dev/null";

    private final TessBaseAPI tesseract;

    private Letters(TessBaseAPI tesseract) {
        this.tesseract = tesseract;
    }

    /** @throws IllegalStateException if they are missing or not those that this product was tried with */
    static Letters load() {
        setMsgSeverity(L_SEVERITY_NONE);
        byte[] english = EnglishLetters.read();
        TessBaseAPI tesseract = new TessBaseAPI();
        tesseract.SetVariable("debug_file", NOWHERE);
        try (BytePointer data = new BytePointer(english);
                BytePointer name = new BytePointer("eng")) {
            int fault = tesseract.Init(
                    data,
                    english.length,
                    name,
                    OEM_LSTM_ONLY,
                    (BytePointer) null,
                    0,
                    (StringVector) null,
                    (StringVector) null,
                    false,
                    (FileReader) null);
            if (fault != 0) {
                throw new IllegalStateException("Tesseract does not take its letters: fault " + fault);
            }
        }
        tesseract.SetVariable("debug_file", NOWHERE);
        return new Letters(tesseract);
    }

    Glance read(Sheet sheet, Look look, int maxMillis) {
        tesseract.SetPageSegMode(look.segmentation());
        tesseract.SetVariable("thresholding_method", look.thresholding().number());
        tesseract.SetImage(sheet.pix());
        try (ETEXT_DESC monitor = new ETEXT_DESC()) {
            monitor.set_deadline_msecs(maxMillis);
            boolean recognised = tesseract.Recognize(monitor) == 0;
            return new Glance(recognised ? lines(sheet.view()) : List.of(), !monitor.deadline_exceeded());
        } finally {
            tesseract.Clear();
        }
    }

    private List<Line> lines(View view) {
        @Nullable ResultIterator results = tesseract.GetIterator();
        if (results == null || results.isNull()) {
            return List.of();
        }
        try {
            return new Lines(results, view).all();
        } finally {
            TessResultIteratorDelete(results);
        }
    }

    /** One walk over all words that were found. */
    private static final class Lines {

        private final ResultIterator results;
        private final View view;
        private final List<Line> lines = new ArrayList<>();
        private final List<Word> line = new ArrayList<>();

        Lines(ResultIterator results, View view) {
            this.results = results;
            this.view = view;
        }

        List<Line> all() {
            if (!results.Empty(RIL_WORD)) {
                do {
                    if (results.IsAtBeginningOf(RIL_TEXTLINE)) {
                        endLine();
                    }
                    word().ifPresent(line::add);
                } while (results.Next(RIL_WORD));
                endLine();
            }
            return lines;
        }

        private void endLine() {
            if (!line.isEmpty()) {
                lines.add(Line.of(line));
                line.clear();
            }
        }

        private Optional<Word> word() {
            int[] left = new int[1];
            int[] top = new int[1];
            int[] right = new int[1];
            int[] bottom = new int[1];
            String text = text();
            if (text.isEmpty() || !results.BoundingBox(RIL_WORD, left, top, right, bottom)) {
                return Optional.empty();
            }
            double confidence = Math.clamp(results.Confidence(RIL_WORD) / PERCENT, 0, 1);
            return Optional.of(new Word(text, confidence, view.original(left[0], top[0], right[0], bottom[0])));
        }

        private String text() {
            @Nullable BytePointer utf8 = results.GetUTF8Text(RIL_WORD);
            if (utf8 == null) {
                return "";
            }
            try {
                String text = utf8.getString(StandardCharsets.UTF_8).strip();
                return text.substring(0, Math.min(text.length(), Reply.MAX_WORD));
            } finally {
                TessDeleteText(utf8);
            }
        }
    }

    @Override
    public void close() {
        tesseract.End();
        tesseract.close();
    }
}
