package io.gatehouse.architecture.bad.domain;

record SqlInTheDomain(java.sql.Connection connection) {}
