package io.gatehouse.store.wellbeing;

/**
 * How somebody wants to meet pictures and sound, until they ask for more.
 *
 * @param blurred whether pictures and videos are blurred
 * @param grey whether they are without colour
 * @param muted whether sound is off
 */
public record Comfort(boolean blurred, boolean grey, boolean muted) {

    /** Of whoever chose nothing. */
    public static final Comfort MOST = new Comfort(true, true, true);
}
