package io.districtoffice.inforeport.report.model;

import java.math.BigDecimal;

/** One number with its name and unit, e.g. 转移群众 · 320 · 人. */
public record Figure(String name, BigDecimal value, String unit) {}
