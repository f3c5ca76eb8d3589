package io.gatehouse.architecture.bad.domain;

record SpringInTheDomain(org.springframework.core.env.Environment environment) {}
