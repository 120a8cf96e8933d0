package io.districtoffice.platform.calendar;

import java.time.LocalDate;

/**
 * What a yearly notice says of one day.
 *
 * @param name the holiday on whose account, e.g. 春节
 * @param off true: nobody works; false: a make-up day, worked although it may be a weekend
 */
public record DayRule(LocalDate date, String name, boolean off) {}
