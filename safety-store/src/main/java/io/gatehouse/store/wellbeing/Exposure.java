package io.gatehouse.store.wellbeing;

import io.gatehouse.domain.content.Modality;
import java.util.Optional;

/**
 * Parts of one kind and severity that somebody saw.
 *
 * @param severity 0 to 7, by the gravest score of the part itself; empty where no model judged it
 * @param parts how many, each counted once however often it was looked at
 */
public record Exposure(Modality modality, Optional<Integer> severity, long parts) {}
