package io.gatehouse.architecture.bad.review;

record SqlInReview(javax.sql.DataSource ledger) {}
