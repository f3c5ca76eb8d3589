package io.gatehouse.architecture.bad.domain.util;

record RoomWithoutAName() {}
