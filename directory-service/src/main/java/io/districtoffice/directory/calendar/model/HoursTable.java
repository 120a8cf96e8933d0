package io.districtoffice.directory.calendar.model;

import io.districtoffice.platform.calendar.OfficeHours;
import io.districtoffice.platform.calendar.OfficeHours.Interval;
import io.districtoffice.platform.calendar.OfficeHours.Season;
import io.districtoffice.platform.decision.Decision;
import java.util.List;

/**
 * When the office is open, as it was set last; written as people and events write it. It is published whole.
 *
 * @param version 1 at first, one more with each change
 */
public record HoursTable(Status status, long version, List<SeasonHours> seasons) {

    public enum Status {
        IN_FORCE
    }

    /** @param from first day, {@code MM-dd}; @param to last day, included */
    public record SeasonHours(String from, String to, List<Opening> intervals) {
        public SeasonHours {
            intervals = List.copyOf(intervals);
        }

        private static SeasonHours of(Season season) {
            return new SeasonHours(
                    season.from().toString().substring(2),
                    season.to().toString().substring(2),
                    season.intervals().stream().map(Opening::of).toList());
        }
    }

    /** Both {@code HH:mm}. */
    public record Opening(String opens, String closes) {
        private static Opening of(Interval interval) {
            return new Opening(interval.opens().toString(), interval.closes().toString());
        }
    }

    public HoursTable {
        seasons = List.copyOf(seasons);
    }

    /** The first hours of an office. */
    public static Decision<HoursTable, CalendarEvent> first(OfficeHours hours) {
        return decided(1, hours);
    }

    public Decision<HoursTable, CalendarEvent> set(OfficeHours hours) {
        return switch (status) {
            case IN_FORCE -> decided(version + 1, hours);
        };
    }

    private static Decision<HoursTable, CalendarEvent> decided(long version, OfficeHours hours) {
        var seasons = hours.seasons().stream().map(SeasonHours::of).toList();
        return Decision.of(new HoursTable(Status.IN_FORCE, version, seasons), new CalendarEvent.HoursSet(version));
    }
}
