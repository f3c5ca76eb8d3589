package io.gatehouse.review.console;

import java.util.List;

/**
 * What else came from the creator of an item.
 *
 * @param count in words
 * @param rows the newest first
 * @param withheld how many of the newest are not shown, since the viewer did not agree to see such content
 */
record CreatorHistory(String count, List<CaseView.HistoryRow> rows, int withheld) {}
