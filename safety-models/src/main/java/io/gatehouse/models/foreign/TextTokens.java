package io.gatehouse.models.foreign;

/**
 * The tokens of a whole text, without a frame.
 *
 * @param ids never modified by anyone, for records do not copy them
 * @param begins in UTF-16 units of the text
 * @param ends exclusive
 */
record TextTokens(long[] ids, int[] begins, int[] ends) {

    int size() {
        return ids.length;
    }

    /** Where the first of some tokens begins; those that stand for nothing in the text do not count. */
    int begin(int from, int to) {
        int begin = Integer.MAX_VALUE;
        for (int i = from; i < to; i++) {
            begin = ends[i] > begins[i] ? Math.min(begin, begins[i]) : begin;
        }
        return begin;
    }

    /** Where the last of some tokens ends; 0 where none stands for anything. */
    int end(int from, int to) {
        int end = 0;
        for (int i = from; i < to; i++) {
            end = ends[i] > begins[i] ? Math.max(end, ends[i]) : end;
        }
        return end;
    }
}
