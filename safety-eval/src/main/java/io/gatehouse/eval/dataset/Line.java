package io.gatehouse.eval.dataset;

/** A line of a file, and where it stands. */
record Line(String file, int number, String text) {

    String where() {
        return file + ", line " + number;
    }
}
