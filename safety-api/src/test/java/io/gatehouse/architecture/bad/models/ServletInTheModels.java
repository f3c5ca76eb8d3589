package io.gatehouse.architecture.bad.models;

public record ServletInTheModels(jakarta.servlet.Servlet servlet) {}
