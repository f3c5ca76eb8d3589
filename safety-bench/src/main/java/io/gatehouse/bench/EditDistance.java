package io.gatehouse.bench;

/** How many letters have to be put in, taken out or replaced to make one text of another. */
final class EditDistance {

    private EditDistance() {}

    static int between(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            row[column] = column;
        }
        for (int letter = 1; letter <= one.length(); letter++) {
            next(row, one.charAt(letter - 1), letter, other);
        }
        return row[other.length()];
    }

    private static void next(int[] row, char letter, int number, String other) {
        int diagonal = row[0];
        row[0] = number;
        for (int column = 1; column <= other.length(); column++) {
            int replaced = diagonal + (letter == other.charAt(column - 1) ? 0 : 1);
            diagonal = row[column];
            row[column] = Math.min(replaced, Math.min(row[column], row[column - 1]) + 1);
        }
    }
}
