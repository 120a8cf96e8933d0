package io.districtoffice.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The calendar against one that is written to be slow and plain; a failure tells its seed. */
class RandomTermsTest {

    private static final int TERMS = 10_000;

    private final long seed = Long.getLong("office.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<OfficeHours> hours = List.of(
            OfficeHours.standard(),
            new OfficeHours(List.of(
                    OfficeHoursTest.season("05-01", "09-30", "08:00-11:30", "14:30-18:00"),
                    OfficeHoursTest.season("10-01", "04-30", "08:30-12:00", "14:00-17:30"))),
            new OfficeHours(
                    List.of(OfficeHoursTest.season("01-01", "12-31", "09:00-10:00", "10:01-12:00", "23:00-23:59"))));

    private final List<WorkCalendar> calendars =
            hours.stream().map(one -> WorkCalendar.of(Notices.years(), one)).toList();
    private final List<SlowCalendar> slowOnes =
            hours.stream().map(one -> new SlowCalendar(Notices.years(), one)).toList();

    @Test
    void ten_thousand_terms_agree_with_the_slow_reckoning() {
        for (int i = 0; i < TERMS; i++) {
            int which = random.nextInt(hours.size());
            var calendar = calendars.get(which);
            var slow = slowOnes.get(which);
            var start = anInstant();
            var unit = TermUnit.values()[random.nextInt(4)];
            int amount = 1 + random.nextInt(random.nextInt(20) == 0 ? 300 : 40);

            var due = calendar.after(start, amount, unit);

            assertThat(due.at())
                    .as("seed %s: %s + %s %s", seed, start, amount, unit)
                    .isEqualTo(slow.after(start, amount, unit));
            assertThat(due.provisional())
                    .as("seed %s: %s + %s %s is provisional", seed, start, amount, unit)
                    .isEqualTo(slow.askedUnknown());
        }
    }

    @Test
    void a_clock_that_stood_still_goes_on_by_the_working_time_of_the_pause() {
        for (int i = 0; i < 2_000; i++) {
            var calendar = calendars.get(random.nextInt(calendars.size()));
            var due = anInstant();
            var paused = anInstant();
            var resumed = paused.plus(random.nextInt(60 * 24 * 40), ChronoUnit.MINUTES);
            var pause = calendar.workingTime(paused, resumed);

            var moved = calendar.plusWorking(due, pause);

            assertThat(calendar.workingTime(due, moved))
                    .as("seed %s: %s moved by %s", seed, due, pause)
                    .isEqualTo(pause);
            assertThat(moved).isAfterOrEqualTo(due);
            // two pauses move it as far as both in one
            var half = pause.dividedBy(2).truncatedTo(ChronoUnit.MILLIS);
            assertThat(calendar.plusWorking(calendar.plusWorking(due, half), pause.minus(half)))
                    .as("seed %s: %s moved by %s in two steps", seed, due, pause)
                    .isEqualTo(moved);
        }
    }

    @Test
    void office_time_between_two_instants_is_what_the_slow_reckoning_counts() {
        for (int i = 0; i < 500; i++) {
            int which = random.nextInt(hours.size());
            var calendar = calendars.get(which);
            var from = anInstant().truncatedTo(ChronoUnit.MINUTES);
            var to = from.plus(random.nextInt(60 * 24 * 20), ChronoUnit.MINUTES);

            assertThat(calendar.workingTime(from, to))
                    .as("seed %s: %s to %s", seed, from, to)
                    .isEqualTo(slowOnes.get(which).workingTime(from, to));
            assertThat(calendar.workingTime(to, from)).isEqualTo(Duration.ZERO);
        }
    }

    /** From 2024 to the end of 2027, whose notice is not out. */
    private Instant anInstant() {
        var day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(4 * 365));
        var midnight = day.atStartOfDay(WorkCalendar.ZONE).toInstant();
        return switch (random.nextInt(3)) {
            case 0 -> midnight.plusMillis(random.nextInt(86_400_000));
            case 1 -> midnight.plus(random.nextInt(48) * 30L, ChronoUnit.MINUTES);
            default -> midnight.plus(random.nextInt(24 * 60), ChronoUnit.MINUTES);
        };
    }
}
