package io.districtoffice.platform.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The Chinese calendar from the moon and the sun (GB/T 33661-2017): a month begins on the day of a new moon in UTC+8, the
 * one with the winter solstice is the eleventh, and where thirteen lie between two solstices the first without a principal
 * term is a leap month. Formulas of Meeus, Astronomical Algorithms: new moons (ch. 49) within seconds, the sun's longitude
 * (ch. 25) within 0.01°, which is a quarter of an hour.
 */
final class MoonAndSun {

    private static final double JULIAN_EPOCH = 2440587.5;
    private static final double DAY_MS = 86_400_000;
    /** Days by which dynamical time is ahead of UTC: 69 s in 2024, which has hardly changed for years. */
    private static final double DELTA_T = 69.2 / 86_400;

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private record Month(LocalDate first, int number, boolean leap) {}

    private MoonAndSun() {}

    /** A day of an ordinary month of the Chinese year that begins in this year. */
    static LocalDate chinese(int year, int month, int day) {
        var months = new ArrayList<>(months(year));
        months.addAll(months(year + 1));
        return months.stream()
                .filter(one -> one.number == month && !one.leap && one.first.getYear() == year)
                .findFirst()
                .orElseThrow()
                .first
                .plusDays(day - 1L);
    }

    /** The moment at which the sun reaches 15°, 清明. */
    static LocalDateTime clearAndBright(int year) {
        return sunAt(15, LocalDateTime.of(year, 4, 1, 0, 0));
    }

    /** The months from the one with the solstice of the year before, number 11, to the one before this year's. */
    private static List<Month> months(int year) {
        var solstice = sunAt(270, LocalDateTime.of(year - 1, 12, 15, 0, 0)).toLocalDate();
        var next = sunAt(270, LocalDateTime.of(year, 12, 15, 0, 0)).toLocalDate();
        var moons = newMoons(solstice.minusDays(40), next.plusDays(40));
        int first = lastNotAfter(moons, solstice);
        int last = lastNotAfter(moons, next);
        boolean leapYear = last - first == 13;
        var months = new ArrayList<Month>();
        int number = 11;
        boolean leapDone = false;
        for (int i = first; i < last; i++) {
            boolean leap = leapYear && !leapDone && i > first && !hasPrincipalTerm(moons.get(i), moons.get(i + 1));
            if (i > first && !leap) {
                number = number % 12 + 1;
            }
            leapDone |= leap;
            months.add(new Month(moons.get(i), number, leap));
        }
        return months;
    }

    private static int lastNotAfter(List<LocalDate> moons, LocalDate day) {
        int found = -1;
        for (int i = 0; i < moons.size(); i++) {
            found = moons.get(i).isAfter(day) ? found : i;
        }
        return found;
    }

    /** Whether the sun passes a multiple of 30° in the days from one new moon to the day before the next. */
    private static boolean hasPrincipalTerm(LocalDate from, LocalDate until) {
        return Math.floor(longitude(midnight(from)) / 30) != Math.floor(longitude(midnight(until)) / 30);
    }

    private static double midnight(LocalDate day) {
        return julian(day.atStartOfDay());
    }

    private static LocalDateTime sunAt(double degrees, LocalDateTime near) {
        double low = julian(near);
        double high = low + 20;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            double behind = (longitude(middle) - degrees + 540) % 360 - 180;
            if (behind < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return china(high);
    }

    private static double longitude(double julian) {
        double t = (julian + DELTA_T - 2451545) / 36525;
        double mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t;
        double anomaly = Math.toRadians(357.52911 + 35999.05029 * t - 0.0001537 * t * t);
        double centre = (1.914602 - 0.004817 * t - 0.000014 * t * t) * Math.sin(anomaly)
                + (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly)
                + 0.000289 * Math.sin(3 * anomaly);
        double node = Math.toRadians(125.04 - 1934.136 * t);
        return ((mean + centre - 0.00569 - 0.00478 * Math.sin(node)) % 360 + 360) % 360;
    }

    private static List<LocalDate> newMoons(LocalDate from, LocalDate to) {
        var days = new ArrayList<LocalDate>();
        long k = Math.round((from.toEpochDay() - LocalDate.of(2000, 1, 6).toEpochDay()) / 29.530588861) - 1;
        for (LocalDate day = newMoon(k).toLocalDate();
                !day.isAfter(to);
                day = newMoon(++k).toLocalDate()) {
            days.add(day);
        }
        return days;
    }

    /** New moon number k since January 2000, in UTC+8. */
    static LocalDateTime newMoon(long k) {
        double t = k / 1236.85;
        double mean = 2451550.09766 + 29.530588861 * k + 0.00015437 * t * t - 0.000000150 * t * t * t;
        double e = 1 - 0.002516 * t - 0.0000074 * t * t;
        double sun = Math.toRadians(2.5534 + 29.10535670 * k - 0.0000014 * t * t);
        double moon = Math.toRadians(201.5643 + 385.81693528 * k + 0.0107582 * t * t + 0.00001238 * t * t * t);
        double f = Math.toRadians(160.7108 + 390.67050284 * k - 0.0016118 * t * t - 0.00000227 * t * t * t);
        double node = Math.toRadians(124.7746 - 1.56375588 * k + 0.0020672 * t * t + 0.00000215 * t * t * t);
        double correction = -0.40720 * Math.sin(moon)
                + 0.17241 * e * Math.sin(sun)
                + 0.01608 * Math.sin(2 * moon)
                + 0.01039 * Math.sin(2 * f)
                + 0.00739 * e * Math.sin(moon - sun)
                - 0.00514 * e * Math.sin(moon + sun)
                + 0.00208 * e * e * Math.sin(2 * sun)
                - 0.00111 * Math.sin(moon - 2 * f)
                - 0.00057 * Math.sin(moon + 2 * f)
                + 0.00056 * e * Math.sin(2 * moon + sun)
                - 0.00042 * Math.sin(3 * moon)
                + 0.00042 * e * Math.sin(sun + 2 * f)
                + 0.00038 * e * Math.sin(sun - 2 * f)
                - 0.00024 * e * Math.sin(2 * moon - sun)
                - 0.00017 * Math.sin(node)
                - 0.00007 * Math.sin(moon + 2 * sun)
                + 0.00004 * Math.sin(2 * moon - 2 * f)
                + 0.00004 * Math.sin(3 * sun)
                + 0.00003 * Math.sin(moon + sun - 2 * f)
                + 0.00003 * Math.sin(2 * moon + 2 * f)
                - 0.00003 * Math.sin(moon + sun + 2 * f)
                + 0.00003 * Math.sin(moon - sun + 2 * f)
                - 0.00002 * Math.sin(moon - sun - 2 * f)
                - 0.00002 * Math.sin(3 * moon + sun)
                + 0.00002 * Math.sin(4 * moon);
        double planets = 0.000325 * sine(299.77 + 0.107408 * k - 0.009173 * t * t)
                + 0.000165 * sine(251.88 + 0.016321 * k)
                + 0.000164 * sine(251.83 + 26.651886 * k)
                + 0.000126 * sine(349.42 + 36.412478 * k)
                + 0.000110 * sine(84.66 + 18.206239 * k)
                + 0.000062 * sine(141.74 + 53.303771 * k)
                + 0.000060 * sine(207.14 + 2.453732 * k)
                + 0.000056 * sine(154.84 + 7.306860 * k)
                + 0.000047 * sine(34.52 + 27.261239 * k)
                + 0.000042 * sine(207.19 + 0.121824 * k)
                + 0.000040 * sine(291.34 + 1.844379 * k)
                + 0.000037 * sine(161.72 + 24.198154 * k)
                + 0.000035 * sine(239.56 + 25.513099 * k)
                + 0.000023 * sine(331.55 + 3.592518 * k);
        double dynamical = mean + correction + planets;
        return china(dynamical - DELTA_T);
    }

    private static double sine(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }

    private static double julian(LocalDateTime china) {
        return china.toInstant(CHINA).toEpochMilli() / DAY_MS + JULIAN_EPOCH;
    }

    private static LocalDateTime china(double julian) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(Math.round((julian - JULIAN_EPOCH) * DAY_MS)), CHINA);
    }
}
