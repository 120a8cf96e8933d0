package io.districtoffice.inforeport.report.model;

import io.districtoffice.platform.decision.Actor;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** What issues ask of reports. */
public interface PooledReports {

    /** Those of the ids, in their order, that this actor sees; what he does not see is absent. At most 100 ids. */
    CompletionStage<List<Composable>> composable(Actor by, List<String> ids);

    /**
     * Places it for the issue; once more with a newer basis is success.
     *
     * <p>Errors: Refused STATE {@code report.not-in-the-pool}, {@code report.already-in-publication},
     * {@code report.in-too-many-issues}.
     */
    CompletionStage<Void> place(String report, Placement placement);

    /** Ids of all reports that are placed in the issue now; at most 200. */
    CompletionStage<List<String>> placedIn(String issue);

    /**
     * Lets go of it.
     *
     * @param before a placement based on an older version of the issue goes
     * @param placedBefore one that was made before this moment goes too
     */
    CompletionStage<Void> release(String report, String issue, long before, Instant placedBefore);

    /** Adopted by the published issue; once, however often asked. */
    CompletionStage<Void> adopt(String report, Adoption adoption, String eventId);

    /** How many reports this issue has adopted so far. */
    CompletionStage<Integer> adoptedBy(String issue);
}
