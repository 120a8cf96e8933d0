package io.districtoffice.inforeport.report;

import io.districtoffice.inforeport.report.model.Report;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.time.OfficeTime;
import io.districtoffice.platform.web.QueryParameters;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/report-statistics")
class StatisticsController {

    private final ReportQueries queries;
    private final Directory directory;
    private final OfficeTime time;

    StatisticsController(ReportQueries queries, Directory directory, OfficeTime time) {
        this.queries = queries;
        this.directory = directory;
        this.time = time;
    }

    /** What came in on one day, by unit, on one page; units that sent nothing stand there too. */
    @GetMapping("/intake")
    Mono<IntakeView> intake(QueryParameters query, Actor by) {
        query.only("day");
        LocalDate asked = query.date("day");
        LocalDate day = asked == null ? LocalDate.ofInstant(time.now(), OfficeTime.ZONE) : asked;
        var from = day.atStartOfDay(OfficeTime.ZONE).toInstant();
        var to = day.plusDays(1).atStartOfDay(OfficeTime.ZONE).toInstant();
        return queries.intake(by, from, to)
                .map(reports -> IntakeView.of(
                        day, reports.stream().filter(Report::cameIn).toList(), directory));
    }
}
