package io.districtoffice.inforeport.report;

import io.districtoffice.inforeport.report.model.InfoClass;
import io.districtoffice.inforeport.report.model.Limit;
import io.districtoffice.platform.calendar.TermUnit;
import io.districtoffice.platform.decision.Deadline;
import io.districtoffice.platform.reference.Calendars;
import java.time.Instant;

/** The desk's dates by the working calendar; what is urgent runs by the clock (I33). */
final class Terms {

    private final Calendars calendars;
    private final ReportProperties times;

    Terms(Calendars calendars, ReportProperties times) {
        this.calendars = calendars;
        this.times = times;
    }

    /** When the answer to a question asked now is due. */
    Limit query(InfoClass infoClass, Instant at) {
        if (infoClass == InfoClass.URGENT) {
            return new Limit(at.plus(times.urgentQuery()), null);
        }
        var due = calendars.now().after(at, times.queryHours(), TermUnit.WORKING_HOURS);
        var term = new Deadline.Term(times.queryHours(), TermUnit.WORKING_HOURS.name(), due.calendar());
        return new Limit(due.at(), term);
    }

    /** From when on the chief sees that nobody has claimed what came in now. */
    Instant unclaimed(InfoClass infoClass, Instant at) {
        return infoClass == InfoClass.URGENT
                ? at.plus(times.unclaimed())
                : calendars.now().plusWorking(at, times.unclaimed());
    }
}
