package io.gatehouse.models.speech.language;

/** A word as a number, built up letter by letter (FNV-1a). */
final class WordHash {

    static final int NOTHING = 0x811C9DC5;

    private static final int PRIME = 0x01000193;

    private WordHash() {}

    static int then(int hash, int symbol) {
        return (hash ^ symbol) * PRIME;
    }

    static int of(byte[] symbols) {
        int hash = NOTHING;
        for (byte symbol : symbols) {
            hash = then(hash, symbol);
        }
        return hash;
    }
}
