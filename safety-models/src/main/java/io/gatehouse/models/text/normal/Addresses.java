package io.gatehouse.models.text.normal;

/** Finds links and e-mail addresses, whose letters are no words to be lifted. */
final class Addresses {

    private static final String WEB = "www.";
    private static final String MARKS = "._+-";

    /** No mail server takes longer ones, and longer rows of dots would be read again from each of them. */
    private static final int LONGEST_NAME = 256;

    private Addresses() {}

    /** Whether there can be any. */
    static boolean mayBeIn(Cells cells) {
        return cells.indexOf("@", 0) >= 0 || cells.indexOf("://", 0) >= 0 || cells.indexOf(WEB, 0) >= 0;
    }

    /** Where the address ends that begins at {@code index}; {@code index} itself where none begins. */
    static int end(Cells cells, int index) {
        if (cells.isInWord(index)) {
            return index;
        }
        boolean link = cells.startsWith("http://", index)
                || cells.startsWith("https://", index)
                || cells.startsWith(WEB, index);
        return link ? cells.endOfChunk(index) : endOfMail(cells, index);
    }

    private static int endOfMail(Cells cells, int index) {
        int at = endOfName(cells, index);
        if (at == index || at == cells.length() || cells.charAt(at) != '@') {
            return index;
        }
        int end = endOfName(cells, at + 1);
        int dot = at + 1;
        while (dot < end && cells.charAt(dot) != '.') {
            dot++;
        }
        return dot > at + 1 && dot < end - 2 ? end : index;
    }

    private static int endOfName(Cells cells, int index) {
        int end = index;
        while (end < cells.length() && end - index < LONGEST_NAME && isPart(cells.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isPart(char character) {
        return character < 0x80 && (Character.isLetterOrDigit(character) || MARKS.indexOf(character) >= 0);
    }
}
