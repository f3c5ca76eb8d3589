package io.gatehouse.models.text.normal;

/** Makes letters small. */
final class LowerCase {

    private LowerCase() {}

    static Cells of(Cells cells) {
        Cells lower = new Cells(cells.length());
        int at = 0;
        while (at < cells.length()) {
            int codePoint = Character.codePointAt(cells.text(), at);
            lower.addCodePoint(Character.toLowerCase(codePoint), cells.beginOf(at), cells.endOf(at));
            at += Character.charCount(codePoint);
        }
        return lower;
    }
}
