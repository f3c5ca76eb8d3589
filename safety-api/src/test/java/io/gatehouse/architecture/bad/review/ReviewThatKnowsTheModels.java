package io.gatehouse.architecture.bad.review;

import io.gatehouse.architecture.bad.models.ServletInTheModels;

record ReviewThatKnowsTheModels(ServletInTheModels model) {}
