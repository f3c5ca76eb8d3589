package io.gatehouse.eval.gate;

/**
 * What came of one demand.
 *
 * @param holds false also where nobody can tell: what cannot be measured may have got worse
 * @param reason a sentence with the figures
 */
public record GateFinding(boolean holds, String reason) {}
