package io.gatehouse.eval.run;

import io.gatehouse.domain.content.Modality;
import io.gatehouse.domain.scan.Verdict;
import io.gatehouse.domain.signal.BundleRef;
import io.gatehouse.eval.dataset.DatasetItem;
import java.util.List;
import java.util.Set;

/** Judges items as a scan would. The same items together give the same verdicts, bit for bit. */
public interface ItemScorer extends AutoCloseable {

    /** What it can look at. */
    Set<Modality> modalities();

    /** What it judges with. */
    List<BundleRef> bundles();

    /** How many items are judged, and kept, together. */
    default int atOnce() {
        return EvaluationRun.AT_ONCE;
    }

    /** One verdict for each item, in their order. */
    List<Verdict> scan(List<DatasetItem> items);

    @Override
    void close();
}
