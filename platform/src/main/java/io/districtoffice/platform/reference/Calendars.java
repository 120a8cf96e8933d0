package io.districtoffice.platform.reference;

import io.districtoffice.platform.calendar.WorkCalendar;
import reactor.core.publisher.Flux;

/** The working calendar as the directory has published it. A service is ready only when it has caught up with it. */
public interface Calendars {

    /** The calendar of this moment; asking costs nothing. Before anything is known, that of the law alone. */
    WorkCalendar now();

    /**
     * The calendar after each change from now on; who is slow gets the newest. Dates that were reckoned by another
     * {@link WorkCalendar#version()} are to be reckoned anew.
     */
    Flux<WorkCalendar> changes();
}
