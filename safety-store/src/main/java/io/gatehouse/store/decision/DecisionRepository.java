package io.gatehouse.store.decision;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DecisionRepository extends JpaRepository<DecisionEntity, UUID> {}
