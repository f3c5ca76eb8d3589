package io.gatehouse.models.speech.ctc;

/** All ways to have said these letters, by whether the last frame is quiet or sounds the last of them. */
final class Beginning {

    private final Letters letters;
    private double quiet = Double.NEGATIVE_INFINITY;
    private double sounding = Double.NEGATIVE_INFINITY;
    private double weight;

    Beginning(Letters letters) {
        this.letters = letters;
    }

    static Beginning none(Language.Said said) {
        Beginning none = new Beginning(new Letters(said));
        none.quiet = 0;
        return none;
    }

    Letters letters() {
        return letters;
    }

    double quiet() {
        return quiet;
    }

    double sounding() {
        return sounding;
    }

    void addQuiet(double log) {
        quiet = sum(quiet, log);
    }

    void addSounding(double log) {
        sounding = sum(sounding, log);
    }

    double total() {
        return sum(quiet, sounding);
    }

    /** Works out what it is worth among others; once, for sorting asks often. */
    void weigh() {
        weight = total() + letters.said().score();
    }

    double weight() {
        return weight;
    }

    double scoreAtEnd() {
        return total() + letters.said().scoreAtEnd();
    }

    private static double sum(double a, double b) {
        double larger = Math.max(a, b);
        double smaller = Math.min(a, b);
        return smaller == Double.NEGATIVE_INFINITY ? larger : larger + Math.log1p(Math.exp(smaller - larger));
    }
}
